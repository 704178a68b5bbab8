namespace OneStop.Workbench.Dossiers;

/// <summary>Where the papers of a dossier lie as PDF.</summary>
public static class DossierPaperAddress
{
    /// <param name="version">Null for the receipt in force.</param>
    public static string Receipt(string number, string size = "a5", int? version = null) =>
        $"{WorkListAddress.OfOne(number)}/receipt.pdf?size={size}{(version is null ? "" : $"&v={version}")}";

    /// <summary>A form 02 to 05 as it was issued.</summary>
    public static string Issued(string number, string form, int version) => $"{WorkListAddress.OfOne(number)}/{form}.pdf?v={version}";

    public static string Declaration(string number) => $"{WorkListAddress.OfOne(number)}/declaration.pdf";

    /// <summary>What was charged and paid; no official receipt.</summary>
    public static string FeeSlip(string number) => $"{WorkListAddress.OfOne(number)}/fee-slip.pdf";

    /// <summary>The receipt for a returned result.</summary>
    public static string Result(string number) => $"{WorkListAddress.OfOne(number)}/result.pdf";

    /// <summary>The list of a batch that was handed over.</summary>
    public static string HandOverList(DateOnly day, string list) =>
        $"/dossiers/hand-over.pdf?day={day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}&list={Uri.EscapeDataString(list)}";

    /// <summary>The results of a day that go by post.</summary>
    public static string Post(DateOnly day) => $"/dossiers/post.pdf?day={day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>A form with a wording that is not kept yet.</summary>
    public static string WordingPreview(string key, string text, DateOnly from, string basis) =>
        $"/admin/wordings/preview.pdf?key={Uri.EscapeDataString(key)}&text={Uri.EscapeDataString(text)}&day={from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}&basis={Uri.EscapeDataString(basis)}";

    /// <summary>The money of a day.</summary>
    public static string DayClose(DateOnly day) => $"/fees/day.pdf?day={day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Why this date, as half a page.</summary>
    public static string Why(string number) => $"{WorkListAddress.OfOne(number)}/why.pdf";
}
