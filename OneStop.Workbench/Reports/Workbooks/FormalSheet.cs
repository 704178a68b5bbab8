namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>A column of a formal table.</summary>
/// <param name="Heads">From the outermost merged heading to its own.</param>
/// <param name="Label">What stands under it in brackets; empty for none.</param>
/// <param name="Format">Of its numbers; null for text.</param>
internal sealed record FormalColumn(IReadOnlyList<string> Heads, string Label, double Width, string? Format = null, bool Centred = false);

/// <summary>A cell worked out by the workbook itself, so that whoever reads it sees the identity.</summary>
internal sealed record SheetFormula(string Text);

/// <summary>A number with another format than its column's.</summary>
internal sealed record SheetNumber(decimal Value, string Format);

/// <summary>One line of a formal table; cells are text, numbers, <see cref="SheetNumber"/> or <see cref="SheetFormula"/>, null where nothing stands.</summary>
internal sealed record FormalLine(IReadOnlyList<object?> Cells, bool Strong = false);

/// <summary>A table as offices hand it in: official heading, merged heads, numbered columns, lines, notes and signatures. Its words are Vietnamese whatever the screen's language.</summary>
internal sealed record FormalSheet
{
    /// <summary>Name of the workbook's sheet.</summary>
    public required string Name { get; init; }

    /// <summary>As printed in the corner.</summary>
    public required string Number { get; init; }

    /// <summary>The act that issued the form.</summary>
    public required string LegalBasis { get; init; }

    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>The period in words, perhaps with the moment.</summary>
    public required string Period { get; init; }

    public required string UnitName { get; init; }

    public required string CountedIn { get; init; }

    public required IReadOnlyList<FormalColumn> Columns { get; init; }

    /// <summary>Given the first line's row in the sheet, so that formulas can name cells.</summary>
    public required Func<int, IReadOnlyList<FormalLine>> Lines { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Signatures { get; init; } = ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"];

    /// <summary>The period and, only when a moment was asked for, the moment: then the same words come whenever it is asked again.</summary>
    public static string PeriodOf(ReportRequest request)
    {
        var name = PeriodWords.Name(request.Period);
        var asOf = request.AsOf is { } moment
            ? $"\nSố liệu tại thời điểm {Platform.Kernel.LocalTime.FromUtc(moment).ToString("HH:mm 'ngày' dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)}"
            : "";
        return $"{(name.Length > 0 ? $"Kỳ báo cáo: {name}\n" : "Kỳ báo cáo: ")}({PeriodWords.Dates(request.Period)}){asOf}";
    }
}
