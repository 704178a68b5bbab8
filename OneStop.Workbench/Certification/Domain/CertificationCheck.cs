using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Certification.Domain;

/// <summary>What is wrong, missing or doubtful about a certification.</summary>
internal static class CertificationCheck
{
    /// <summary>Two witnesses for whoever cannot sign a transaction (NĐ 23/2015/NĐ-CP Điều 36).</summary>
    private static readonly string[] Witnesses = [CertificationFields.FirstWitness, CertificationFields.SecondWitness];

    /// <summary>A copy is certified for whoever brings the original; who signs must show who they are (Điều 20, 24, 36).</summary>
    public static IEnumerable<Finding> Who(Sitting sitting, CertificationReading reading)
    {
        var identity = Fields.Of(Fields.Applicant, "identity");
        foreach (var finding in sitting.Applicant.Findings)
        {
            if (finding.Field != identity || finding.Kind != FindingKind.Wanted) yield return finding;
            else if (reading.Kind != CertificationKinds.Copies) yield return Finding.Missing(identity, new Refusal("certification-identity-missing"));
        }
    }

    public static IEnumerable<Finding> Of(EntrySheet sheet, CertificationReading reading, bool wrongDays)
    {
        if (reading.Facts.Procedure is null) yield return Finding.Wrong(Fields.Procedure, new Refusal("procedure-not-in-force", reading.Facts.Matter.Procedure));
        if (reading.Documents.Count == 0) yield return Finding.Missing(CertificationFields.Document(0, "name"), new Refusal("certification-document-missing"));
        if (reading.SignerName.Length == 0) yield return Finding.Missing(CertificationFields.Signer, new Refusal("certification-signer-missing"));
        if (wrongDays) yield return Finding.Wrong(CertificationFields.Days, new Refusal("certification-days"));
        else if (reading.Days > reading.Limit?.Statutory.Amount) yield return Finding.Doubt(CertificationFields.Days, new Refusal("certification-days-written", reading.Limit.Statutory.Amount));
        if (sheet[CertificationFields.Place] == "elsewhere" && reading.Kind != CertificationKinds.Copies && reading.Details[CertificationFields.PlaceWhere].Length == 0)
            yield return Finding.Missing(CertificationFields.PlaceWhere, new Refusal("certification-place-missing"));
        foreach (var finding in Signing(reading).Concat(reading.Parties.SelectMany(Party))) yield return finding;
        if (reading.Details.TryGetValue(CertificationFields.Value, out var value) && value.Length > 0 && EntryText.Amount(value) is null)
            yield return Finding.Wrong(CertificationFields.Value, new Refusal("fee-amount-unreadable"));
    }

    private static IEnumerable<Finding> Signing(CertificationReading reading)
    {
        if (reading.Manner != SigningManners.Neither) yield break;
        foreach (var witness in Witnesses.Where(field => reading.Details[field].Length == 0))
        {
            var refusal = new Refusal("certification-witness-missing");
            yield return reading.Kind == CertificationKinds.Transactions ? Finding.Missing(witness, refusal) : Finding.Wanted(witness, refusal);
        }
    }

    private static IEnumerable<Finding> Party(TransactionParty party)
    {
        var place = CertificationFields.Party(party.Row, "identity");
        if (party.Name.Length == 0) yield return Finding.Missing(CertificationFields.Party(party.Row, "name"), new Refusal("certification-party-name"));
        if (party.Identity.Length == 0) yield return Finding.Missing(place, new Refusal("certification-identity-missing"));
        else if (IdentityPaper.Parse(party.Identity).Refusal is { } wrong) yield return Finding.Wrong(place, wrong);
    }
}
