namespace OneStop.Workbench.Dossiers;

/// <summary>Where the papers of a dossier lie as PDF.</summary>
public static class DossierPaperAddress
{
    public static string Receipt(string number, string size = "a5") => $"{WorkListAddress.OfOne(number)}/receipt.pdf?size={size}";

    public static string Declaration(string number) => $"{WorkListAddress.OfOne(number)}/declaration.pdf";

    /// <summary>What was charged and paid; no official receipt.</summary>
    public static string FeeSlip(string number) => $"{WorkListAddress.OfOne(number)}/fee-slip.pdf";

    /// <summary>Why this date, as half a page.</summary>
    public static string Why(string number) => $"{WorkListAddress.OfOne(number)}/why.pdf";

    internal static string Of(string number, string form) => form == "declaration" ? Declaration(number) : Receipt(number, form[^2..]);
}
