using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>Who acts for an organisation by law, where that is not whoever sits here.</summary>
public sealed record RepresentativeReading(string Name, string Identity, string Position, IReadOnlyList<Finding> Findings)
{
    /// <summary>Null where the owner is a person.</summary>
    public static RepresentativeReading? Read(EntrySheet sheet, string relation, DateOnly today)
    {
        if (relation != Relations.Organisation) return null;
        var (name, identity) = (Fields.Of(Fields.Representative, "name"), Fields.Of(Fields.Representative, "identity"));
        var findings = new List<Finding>();
        if (EntryText.Fault(FieldType.Name, sheet[name], today) is { } wrong) findings.Add(Finding.Wrong(name, wrong));
        else if (sheet[name].Trim().Length == 0) findings.Add(Finding.Wanted(name, new Refusal("representative-wanted")));
        if (EntryText.Fault(FieldType.Identity, sheet[identity], today) is { } number) findings.Add(Finding.Wrong(identity, number));
        return new(CleanText.Of(sheet[name]), EntryText.Kept(FieldType.Identity, sheet[identity], today), CleanText.Of(sheet[Fields.Of(Fields.Representative, "position")]), findings);
    }
}
