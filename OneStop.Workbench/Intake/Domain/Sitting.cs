using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>What a sitting is read against: the procedure chosen, its form, the addresses and the day.</summary>
public sealed record SittingFacts(ProcedureVersion? Procedure, FormDefinition? Form, AddressBook Addresses, DateOnly Today)
{
    /// <summary>What the submitter said the last time, where they have been here before.</summary>
    public RememberedContact? Remembered { get; init; }

    /// <summary>Which papers databases replace today.</summary>
    public Removals Removals { get; init; } = Removals.None;

    /// <summary>The scans taken in so far.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];
}

/// <summary>
/// The whole sitting as its sheet says at this moment: people, case, papers, form, fee, and everything that is still wrong or missing.
/// A pure reading; nothing in it is kept.
/// </summary>
public sealed record Sitting
{
    public required EntrySheet Sheet { get; init; }

    public required SittingFacts Facts { get; init; }

    public required string Role { get; init; }

    public required PartyReading Applicant { get; init; }

    /// <summary>The same as <see cref="Applicant"/> when the owner sits here.</summary>
    public required PartyReading Owner { get; init; }

    public required AuthorityReading Authority { get; init; }

    public required SigningReading Signing { get; init; }

    /// <summary>Of an organisation; null for people.</summary>
    public RepresentativeReading? Representative { get; init; }

    public required Channel Channel { get; init; }

    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    public required string CaseKey { get; init; }

    /// <summary>Limit and fee of the case and channel; null without a procedure or where none is set.</summary>
    public CaseLimit? Limit { get; init; }

    public required FormReading Form { get; init; }

    public required IReadOnlyList<PaperReading> Papers { get; init; }

    public required FeeReading Fee { get; init; }

    public required ReturnReading Return { get; init; }

    /// <summary>Everything wrong, missing or doubtful, in the order of the page.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public ProcedureVersion? Procedure => Facts.Procedure;

    public bool OwnerSitsHere => Role == Relations.Owner;

    /// <summary>What other fields of the sitting put into fields in which nobody has typed.</summary>
    public IReadOnlyDictionary<string, string> Offers
    {
        get
        {
            var offers = new Dictionary<string, string>(Form.Offered, StringComparer.Ordinal);
            foreach (var offer in Applicant.Offers(Sheet)) offers[offer.Key] = offer.Value;
            if (!Sheet.Touched(Fields.ReturnAddress) && ReturnReading.Offer(Sheet, Applicant) is { Length: > 0 } address) offers[Fields.ReturnAddress] = address;
            return offers;
        }
    }

    /// <summary>What stands in the way of acceptance.</summary>
    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public static Sitting Read(EntrySheet sheet, SittingFacts facts) => SittingReader.Read(sheet, facts);
}
