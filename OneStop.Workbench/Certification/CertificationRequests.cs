using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>The fast lane in the words of dossiers.</summary>
internal static class CertificationRequests
{
    public static AcceptanceRequest Of(CertificationNow now)
    {
        var (sitting, reading) = (now.Sitting.Sitting, now.Reading);
        var party = AcceptanceRequests.Party(sitting.Applicant);
        var note = sitting.Sheet[Fields.Note].Trim();
        return new()
        {
            DraftId = now.Sitting.DraftId,
            UnitCode = now.Sitting.UnitCode,
            Channel = Channel.Counter,
            ProcedureCode = reading.Facts.Matter.Procedure,
            CaseKey = reading.CaseKey,
            CaseName = reading.Facts.Procedure is { CaseKeys.Count: > 1 } procedure ? procedure.CaseName(reading.CaseKey) : "",
            Submitter = party,
            Owner = party,
            Relation = Relations.Owner,
            Papers = [.. reading.Documents.Select(document => new PaperTaken($"document-{document.Row + 1}", document.Name, reading.Kind == CertificationKinds.Copies ? "shown" : "original", Math.Max(1, document.Copies)))],
            Fees = [.. Fees(reading)],
            AgreedDays = reading.Days,
            Note = note.Length > 0 ? note : null,
        };
    }

    private static IEnumerable<FeePayload> Fees(CertificationReading reading)
    {
        if (reading.Fee is not { Answer: { Total: { } total } answer, Rule: { } rule } fee || answer.Items.Count == 0) yield break;
        var way = total > 0 && fee.Confirmed ? fee.Way : null;
        yield return new FeePayload(reading.Facts.Procedure?.Name ?? "", rule.Kind == FeeKind.ServiceFee ? "phi" : "le-phi", total, way, way is null || fee.Reference.Length == 0 ? null : fee.Reference, reading.Limit?.LegalBasis, answer.Items[0].Group)
        {
            Rule = rule.ToString(),
            Proof = answer.Items[0].Group is null || fee.Proof.Length == 0 ? null : fee.Proof,
        };
    }
}
