using System.Globalization;

namespace OneStop.Workbench.Certification.Domain;

/// <summary>A book as certificates and covers name it.</summary>
/// <param name="Symbol">After the year in every number: <c>SCT/BS</c>.</param>
public sealed record BookSign(BookKind Book, string Symbol, string Name)
{
    /// <summary>Số chứng thực with year and symbol: <c>125/2026-SCT/BS</c>.</summary>
    public string Number(int number, int year) => string.Create(CultureInfo.InvariantCulture, $"{number}/{year}-{Symbol}");
}

/// <summary>A procedure of certification: its kind and the book it is entered in.</summary>
/// <param name="Short">What it is called where the kind is said already.</param>
public sealed record Matter(string Procedure, string Kind, BookKind Book, string Short, string English);

/// <summary>A name of a document that is offered while typing.</summary>
public sealed record DocumentName(string Kind, string Name, string English);
