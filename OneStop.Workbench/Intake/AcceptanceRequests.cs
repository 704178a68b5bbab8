using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.People.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>The sitting in the words of dossiers.</summary>
internal static class AcceptanceRequests
{
    public static AcceptanceRequest Of(SittingNow now)
    {
        var sitting = now.Sitting;
        var procedure = sitting.Procedure;
        return new()
        {
            DraftId = now.DraftId,
            UnitCode = now.UnitCode,
            Channel = sitting.Channel,
            ProcedureCode = procedure?.Code ?? "",
            CaseKey = sitting.CaseKey,
            CaseName = procedure is { CaseKeys.Count: > 1 } ? procedure.CaseName(sitting.CaseKey) : "",
            Submitter = Party(sitting.Applicant),
            Owner = Party(sitting.Owner) with { Representative = Representative(sitting.Representative) },
            Authority = sitting.Authority.Kind.Length + sitting.Authority.Number.Length > 0 ? new AuthorityPaper(sitting.Authority.Kind, Some(sitting.Authority.Number), Some(sitting.Authority.Date)) : null,
            Signing = sitting.Signing.BeforeWitness ? new Signing(sitting.Signing.Way, Some(sitting.Signing.WitnessName), Some(sitting.Signing.WitnessIdentity)) : null,
            Again = now.SomethingSame ? new AgainDecision(sitting.Sheet[Fields.AgainReason].Trim(), [.. now.Same.Select(row => row.Number), .. now.Elsewhere.Select(other => other.Number)]) : null,
            Relation = sitting.Role,
            Answers = sitting.Answers,
            FormVersion = sitting.Facts.Form?.Version,
            FormValues = sitting.Form.Visible.Where(field => sitting.Form.Values[field.Place].Length > 0)
                .ToDictionary(field => field.Place, field => sitting.Form.Values[field.Place], StringComparer.Ordinal),
            Papers = [.. sitting.Papers.Where(paper => paper.Taken)
                .Select(paper => new PaperTaken(paper.Paper.Key, paper.Paper.Name.Vi, PaperKindCode.Of(paper.Kind), paper.Copies, paper.Note.Length > 0 ? paper.Note : null))],
            Files = sitting.Facts.Files,
            Fees = [.. Fees(sitting)],
            Return = new ReturnWay(sitting.Return.Way, sitting.Return.Way == "post" ? sitting.Return.Address : null),
            Note = Note(sitting),
            Notify = sitting.Sheet[Fields.Notify] is "sms" or "zalo" or "email" ? sitting.Sheet[Fields.Notify] : null,
            CompetentUnit = Some(sitting.Sheet[Fields.Competent].Trim()),
        };
    }

    internal static Party Party(PartyReading party) => new()
    {
        Name = party.Name,
        Identity = Some(party.Identity),
        BirthDate = Some(party.BirthDate),
        Sex = party.Sex is { } sex ? SexCode.Of(sex) : null,
        Address = Some(party.Address.Text),
        PresentUnit = party.Address.Written ? null : party.Present?.ToString(),
        Phone = PhoneNumber.Parse(party.Phone) is { Refused: false, Value: var phone } ? phone.National : Some(party.Phone),
        Email = Some(party.Email),
        IsOrganisation = party.Organisation,
        TaxCode = Some(party.TaxCode),
        OldIdentity = Some(party.OldIdentity),
        Nationality = party.Passport ? Some(party.Nationality) : null,
        IdentityExpiry = party.Passport ? Some(party.IdentityExpiry) : null,
    };

    private static Representative? Representative(RepresentativeReading? read) =>
        read is { Name.Length: > 0 } ? new(read.Name, Some(read.Identity), Some(read.Position)) : null;

    private static IEnumerable<FeePayload> Fees(Sitting sitting)
    {
        if (sitting.Fee.Answer is not { } answer) yield break;
        foreach (var item in answer.Items.Where(item => item.Amount is not null))
        {
            var kind = item.Kind == FeeKind.ServiceFee ? "phi" : "le-phi";
            var way = item.Amount > 0 && sitting.Fee.Confirmed ? sitting.Fee.Way : null;
            yield return new FeePayload(sitting.Procedure?.Name ?? "", kind, item.Amount!.Value, way, way is null ? null : Some(sitting.Fee.Reference), sitting.Limit?.LegalBasis, item.Group)
            {
                Rule = sitting.Fee.Rule?.ToString(),
                Proof = item.Group is null ? null : Some(sitting.Fee.Proof),
            };
        }
    }

    /// <summary>What was written for the dossier, and which papers may still follow.</summary>
    private static string? Note(Sitting sitting)
    {
        var later = sitting.Papers.Where(paper => paper is { Struck: false, Given: false, Paper.Need: Need.Soft }).Select(paper => paper.Paper.Name.Vi).ToList();
        var lines = new[] { sitting.Sheet[Fields.Note].Trim(), later.Count > 0 ? SheetWords.Say("Note.later", string.Join(", ", later)) : "" }.Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? null : string.Join(" · ", lines);
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
