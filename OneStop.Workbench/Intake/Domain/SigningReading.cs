using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>How the submitter signs. Whoever cannot sign presses a finger, whoever cannot read is read to, both before a witness.</summary>
public sealed record SigningReading(string Way, string WitnessName, string WitnessIdentity, IReadOnlyList<Finding> Findings)
{
    public const string Signs = "signs";

    /// <summary><c>signs</c>; <c>fingerprint</c> who cannot sign; <c>read-aloud</c> who cannot read either.</summary>
    public static readonly IReadOnlyList<string> Ways = [Signs, "fingerprint", "read-aloud"];

    public bool BeforeWitness => Way != Signs;

    public static SigningReading Read(EntrySheet sheet, DateOnly today)
    {
        var way = Ways.Contains(sheet[Fields.SignWay]) ? sheet[Fields.SignWay] : Signs;
        var (name, identity) = (Fields.Of(Fields.Witness, "name"), Fields.Of(Fields.Witness, "identity"));
        var paper = IdentityPaper.Parse(sheet[identity]);
        return new(way, CleanText.Of(sheet[name]), paper.Refused ? CleanText.Of(sheet[identity]) : paper.Value.Number, way == Signs ? [] : [.. Check()]);

        IEnumerable<Finding> Check()
        {
            if (sheet[name].Trim().Length == 0) yield return Finding.Missing(name, new Refusal("witness-missing"));
            else if (EntryText.Fault(FieldType.Name, sheet[name], today) is { } fault) yield return Finding.Wrong(name, fault);
            if (sheet[identity].Trim().Length == 0) yield return Finding.Wanted(identity, new Refusal("witness-identity-wanted"));
            else if (paper.Refused) yield return Finding.Wrong(identity, paper.Refusal);
            else if (paper.Value.Number == sheet[Fields.Of(Fields.Applicant, "identity")]) yield return Finding.Wrong(identity, new Refusal("witness-is-submitter"));
        }
    }
}
