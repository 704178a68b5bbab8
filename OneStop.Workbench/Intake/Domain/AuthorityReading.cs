using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>The paper by which somebody acts for the owner: a letter or contract of authorisation, a decision, a birth certificate. Null parts were not given.</summary>
/// <param name="Kind"><see cref="Kinds"/>.</param>
/// <param name="Date">ISO; as typed where it cannot be read.</param>
public sealed record AuthorityReading(string Kind, string Number, string Date, IReadOnlyList<Finding> Findings)
{
    /// <summary>By relation, the likeliest first.</summary>
    public static IReadOnlyList<string> Kinds(string relation) => relation switch
    {
        Relations.Authorised => ["letter", "certified-letter", "contract", "kin"],
        Relations.Parent => ["birth-certificate", "adoption-decision", "residence-data"],
        Relations.Guardian => ["guardian-decision", "natural-guardian", "court-decision"],
        Relations.Organisation => ["introduction", "letter", "legal-representative"],
        _ => [],
    };

    public static AuthorityReading Read(EntrySheet sheet, string relation, DateOnly today)
    {
        var kinds = Kinds(relation);
        var (kindField, dateField) = (Fields.Of(Fields.Authority, "kind"), Fields.Of(Fields.Authority, "date"));
        var kind = kinds.Contains(sheet[kindField]) ? sheet[kindField] : "";
        var findings = new List<Finding>();
        if (kinds.Count > 0)
        {
            // Asked for, not insisted on: close kin may act without a letter in civil-status matters (Article 2 of Circular 04/2020/TT-BTP).
            if (kind.Length == 0 && relation is Relations.Authorised or Relations.Guardian) findings.Add(Finding.Wanted(kindField, new Refusal("authority-wanted")));
            if (EntryText.Fault(FieldType.Date, sheet[dateField], today) is { } date) findings.Add(Finding.Wrong(dateField, date));
            else if (EntryText.Kept(FieldType.Date, sheet[dateField], today) is var iso && DateOnly.TryParse(iso, System.Globalization.CultureInfo.InvariantCulture, out var day) && day > today) findings.Add(Finding.Wrong(dateField, new Refusal("authority-date-ahead")));
        }
        return kinds.Count == 0 ? new("", "", "", []) : new(kind, CleanText.Of(sheet[Fields.Of(Fields.Authority, "number")]), EntryText.Kept(FieldType.Date, sheet[dateField], today), findings);
    }
}
