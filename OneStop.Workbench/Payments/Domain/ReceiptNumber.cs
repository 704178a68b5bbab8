using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Payments.Domain;

/// <summary>
/// Template, symbol and number of an official receipt for phí or lệ phí. Electronic: <c>EBL01 26TAA 123</c>, the number up to eight digits and
/// new each 1 January (NĐ 254/2026/NĐ-CP Điều 23; TT 91/2026/TT-BTC). Paper: <c>01BLP2-001 28AA-17T 0000123</c>, seven digits, until the end of 2026.
/// </summary>
public sealed partial record ReceiptNumber(string Template, string Symbol, string Number, bool Electronic)
{
    /// <summary>Paper receipts may be used up to this day (NĐ 254/2026/NĐ-CP, transition).</summary>
    public static readonly DateOnly LastPaperDay = new(2026, 12, 31);

    /// <summary>Refuses what cannot be a receipt of the day: another shape, another year, paper after its last day.</summary>
    public static Outcome<ReceiptNumber> Parse(string text, DateOnly day)
    {
        var tidy = CleanText.Of(text).ToUpperInvariant();
        if (OnScreen().Match(tidy) is { Success: true } found)
        {
            var year = 2000 + int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (year != day.Year) return new Refusal("receipt-year", found.Groups["symbol"].Value, day.Year);
            return new ReceiptNumber(found.Groups["template"].Value, found.Groups["symbol"].Value, found.Groups["number"].Value.PadLeft(8, '0'), Electronic: true);
        }
        if (OnPaper().Match(tidy) is not { Success: true } paper) return new Refusal("receipt-shape", tidy);
        if (day > LastPaperDay) return new Refusal("receipt-paper-ended", LastPaperDay.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        return new ReceiptNumber(paper.Groups["template"].Value, paper.Groups["symbol"].Value, paper.Groups["number"].Value, Electronic: false);
    }

    public override string ToString() => $"{Template} {Symbol} {Number}";

    [GeneratedRegex(@"^(?<template>EBL0[12])[\s/,-]*(?<symbol>(?<year>\d{2})T[ABCDEGHKLMNPQRSTUVXY]{2})[\s/,-]*(?<number>\d{1,8})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnScreen();

    [GeneratedRegex(@"^(?<template>\d{2}BLP\d-\d{3})[\s/,]+(?<symbol>\d{2}[A-Z]{2}-\d{2}[TP])[\s/,]+(?<number>\d{7})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnPaper();
}
