using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

internal static class SittingReader
{
    public static Sitting Read(EntrySheet sheet, SittingFacts facts)
    {
        var role = Relations.All.Contains(sheet[Fields.Role]) ? sheet[Fields.Role] : Relations.Owner;
        var applicant = PartyReading.Read(sheet, Fields.Applicant, organisation: false, facts.Addresses, facts.Today, facts.Remembered);
        var owner = role == Relations.Owner ? applicant : PartyReading.Read(sheet, Fields.Owner, role == Relations.Organisation, facts.Addresses, facts.Today);
        var authority = AuthorityReading.Read(sheet, role, facts.Today);
        var representative = RepresentativeReading.Read(sheet, role, facts.Today);
        var signing = SigningReading.Read(sheet, facts.Today);
        var channel = ChannelCode.Read(sheet[Fields.Channel]);
        var answers = Answers(sheet, facts.Procedure);
        var form = FormReading.Read(sheet, facts, answers, role, applicant, owner);
        var caseKey = facts.Procedure?.Guide.ChooseCase(answers, form.Values, facts.Today) ?? GuideCase.Default;
        var limit = facts.Procedure?.LimitFor(caseKey, channel);
        var papers = PaperReading.Read(sheet, facts, answers, form, channel);
        var set = limit is { Refused: false } ? limit.Value.Value : null;
        var fee = FeeReading.Read(sheet, set?.Fee, channel, facts.Today);
        var back = ReturnReading.Read(sheet, applicant);
        return new()
        {
            Sheet = sheet, Facts = facts, Role = role, Applicant = applicant, Owner = owner, Authority = authority, Signing = signing, Representative = representative, Channel = channel, Answers = answers, CaseKey = caseKey,
            Limit = set, Form = form, Papers = papers, Fee = fee, Return = back,
            Findings =
            [
                .. applicant.Findings,
                .. role == Relations.Owner ? [] : owner.Findings,
                .. representative?.Findings ?? [],
                .. authority.Findings,
                .. signing.Findings,
                .. Procedure(sheet, facts, limit),
                .. Paperless(facts, channel),
                .. papers.SelectMany(paper => paper.Findings),
                .. form.Findings,
                .. fee.Findings,
                .. back.Findings,
            ],
        };
    }

    private static IEnumerable<Finding> Procedure(EntrySheet sheet, SittingFacts facts, Outcome<CaseLimit>? limit)
    {
        if (facts.Procedure is null)
            yield return Finding.Missing(Fields.Procedure, sheet[Fields.Procedure].Length == 0 ? new Refusal("procedure-missing") : new Refusal("procedure-unknown", sheet[Fields.Procedure]));
        else if (limit is { Refused: true } none) yield return Finding.Wrong(Fields.Procedure, none.Refusal);
    }

    /// <summary>Between its days a procedure takes no dossier on paper: only online, where need be entered by the counter.</summary>
    private static IEnumerable<Finding> Paperless(SittingFacts facts, Channel channel)
    {
        if (facts.Procedure is not { } procedure || !procedure.PaperlessOn(facts.Today) || channel is Channel.Online or Channel.AssistedOnline) yield break;
        yield return Finding.Wrong(Fields.Channel, procedure.PaperlessTo is { } to ? new Refusal("paperless-until", procedure.PaperlessFrom!, to) : new Refusal("paperless", procedure.PaperlessFrom!));
    }

    /// <summary>Answers as given, the guide's defaults where nobody was asked.</summary>
    private static IReadOnlyDictionary<string, string> Answers(EntrySheet sheet, ProcedureVersion? procedure)
    {
        var given = sheet.Under(Fields.AnswerPrefix).ToDictionary(StringComparer.Ordinal);
        return procedure?.Guide.Complete(given) ?? given;
    }
}

/// <summary>The stable codes of channels in drafts.</summary>
public static class ChannelCode
{
    /// <summary>The counter where nothing (known) was chosen.</summary>
    public static Channel Read(string code) => code switch
    {
        "online" => Channel.Online,
        "assisted-online" => Channel.AssistedOnline,
        "post" => Channel.Post,
        _ => Channel.Counter,
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Online => "online",
        Channel.AssistedOnline => "assisted-online",
        Channel.Post => "post",
        _ => "counter",
    };
}
