using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 07, <i>Sổ theo dõi hồ sơ</i>, A4 landscape, its head on every page.</summary>
public sealed record RegisterSheet : SheetModel
{
    public required Letterhead Letterhead { get; init; }

    /// <summary><c>Từ ngày 15/06/2026 đến ngày 14/09/2026</c></summary>
    public required string Period { get; init; }

    public string Book { get; init; } = "";

    public required IReadOnlyList<RegisterEntry> Entries { get; init; }

    internal override void Compose(Document document) => RegisterForm.Compose(document, this);
}

/// <summary>One line of the register, as text.</summary>
public sealed record RegisterEntry(
    string Number, string Procedure, string Sets, string Person, string Contact, string Handler,
    string Received, string Due, string Returned, string ReturnWay, string Note);
