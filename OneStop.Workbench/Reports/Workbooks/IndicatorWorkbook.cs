using System.Globalization;
using System.Resources;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Workbooks;

/// <summary>Names of indicators and their rules as papers and files need them: in Vietnamese, whatever the screen's language.</summary>
internal static class IndicatorWords
{
    private static readonly ResourceManager Texts = new(typeof(IndicatorsText).FullName!, typeof(IndicatorsText).Assembly);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Name(string code) => Texts.GetString($"Name.{code}", Vietnamese) ?? code;

    public static string Rule(string code) => Texts.GetString($"Rule.{code}", Vietnamese) ?? "";
}

/// <summary>Indicators as a workbook: each with its rule in words, shares worked out by the workbook.</summary>
internal static class IndicatorWorkbook
{
    public static byte[] Write(IndicatorReport report) => FormalWorkbook.Write(new FormalSheet
    {
        Name = "Chỉ tiêu",
        Number = "Bảng chỉ tiêu phục vụ",
        LegalBasis = "Quyết định số 766/QĐ-TTg ngày 23/6/2022",
        Title = ["CHỈ TIÊU PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", "TRONG GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"],
        Period = FormalSheet.PeriodOf(report.Request),
        UnitName = report.UnitName,
        CountedIn = "hồ sơ, thủ tục, %",
        Columns =
        [
            new(["TT"], "(1)", 5, Centred: true), new(["Chỉ tiêu"], "(2)", 32), new(["Số liệu", "Tử số"], "(3)", 12, "#,##0.##"), new(["Số liệu", "Mẫu số"], "(4)", 12, "#,##0"),
            new(["Kết quả", "Giá trị"], "(5)=100×(3)/(4)", 13, "#,##0.00"), new(["Kết quả", "Chỉ tiêu giao"], "(6)", 11, "#,##0.00"), new(["Kết quả", "Quyết định giao"], "(7)", 17),
            new(["So cùng kỳ năm trước", "Giá trị"], "(8)", 11, "#,##0.00"), new(["So cùng kỳ năm trước", "Tăng, giảm (điểm %)"], "(9)=(5)-(8)", 11, "+#,##0.00;-#,##0.00;0.00"), new(["Cách tính"], "(10)", 50),
        ],
        Lines = first => [.. report.Figures.Select((figure, place) => Line(figure, place, first + place))],
        Notes = ["Tỷ lệ làm tròn hai chữ số thập phân. Thủ tục tính vào ngày cuối kỳ."],
    });

    private static FormalLine Line(IndicatorFigure figure, int place, int row)
    {
        var share = figure.Indicator.Kind == IndicatorKind.Share;
        return new(
        [
            (place + 1).ToString(CultureInfo.InvariantCulture), IndicatorWords.Name(figure.Indicator.Code), figure.Numerator, figure.Denominator,
            share && figure.Value is not null ? new SheetFormula($"ROUND(100*C{row}/D{row},2)") : Shown(figure, figure.Value),
            Shown(figure, figure.Target?.Value),
            figure.Target is { } target ? $"{target.Decision}, {PeriodWords.Date(target.DecidedOn)}" : "",
            Shown(figure, figure.Before),
            figure.ChangePoints is not null ? new SheetFormula($"ROUND(E{row}-H{row},2)") : null,
            IndicatorWords.Rule(figure.Indicator.Code),
        ]);
    }

    private static SheetNumber? Shown(IndicatorFigure figure, decimal? value) =>
        value is { } number ? new(number, figure.Indicator.Kind == IndicatorKind.Share ? "#,##0.00" : "#,##0.##") : null;
}
