using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Certification.Domain;

/// <summary>One document of a sitting: an original to be copied, a paper to be signed, or a transaction.</summary>
/// <param name="Row">Its row on the screen.</param>
/// <param name="Pages">Of the original.</param>
/// <param name="Copies">On paper.</param>
/// <param name="Electronic">Electronic copies signed; an electronic copy costs what a paper one does.</param>
/// <param name="Fee">VND; null while an amount must be entered.</param>
public sealed record CertifiedDocument(int Row, string Name, int Pages, int Copies, int Electronic, long? Fee)
{
    /// <summary>Copies that are charged for.</summary>
    public int Charged => Copies + Electronic;

    public FeeQuantities Quantities(FeeBasis basis) => basis == FeeBasis.PerPage
        ? new(Documents: [new CopiedDocument(Pages, Charged)])
        : new(Units: basis == FeeBasis.PerTransaction ? 1 : Charged);

    /// <summary>The rows in which something was typed, as typed; what is no number comes out as -1.</summary>
    public static IReadOnlyList<CertifiedDocument> Read(EntrySheet sheet, bool electronic) =>
    [
        .. Enumerable.Range(0, CertificationFields.MostRows)
            .Where(row => Typed(sheet, row, "name").Length > 0 || Typed(sheet, row, "pages").Length > 0 || Typed(sheet, row, "copies").Length > 0)
            .Select(row => new CertifiedDocument(
                row, Typed(sheet, row, "name"), Count(Typed(sheet, row, "pages"), 1), Count(Typed(sheet, row, "copies"), 1),
                electronic ? Count(Typed(sheet, row, "electronic"), 0) : 0, null)),
    ];

    /// <summary>What cannot be: no name, no number, nothing to certify.</summary>
    public IEnumerable<Finding> Check()
    {
        if (Name.Length == 0) yield return Finding.Missing(CertificationFields.Document(Row, "name"), new Refusal("certification-name-missing"));
        if (Pages < 1) yield return Finding.Wrong(CertificationFields.Document(Row, "pages"), new Refusal("certification-count"));
        if (Copies < 0) yield return Finding.Wrong(CertificationFields.Document(Row, "copies"), new Refusal("certification-count"));
        if (Electronic < 0) yield return Finding.Wrong(CertificationFields.Document(Row, "electronic"), new Refusal("certification-count"));
        if (Copies == 0 && Electronic == 0) yield return Finding.Wrong(CertificationFields.Document(Row, "copies"), new Refusal("certification-no-copies"));
    }

    private static string Typed(EntrySheet sheet, int row, string part) => CleanText.Of(sheet[CertificationFields.Document(row, part)]);

    private static int Count(string text, int empty) => text.Length == 0 ? empty
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 2_000 ? count : -1;
}
