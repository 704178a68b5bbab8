using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>Reads the rows of the papers' list.</summary>
internal static class PaperReader
{
    public static IReadOnlyList<PaperReading> Read(EntrySheet sheet, SittingFacts facts, ProcedureVersion procedure, IReadOnlyList<PaperAsked> asked, Channel channel)
    {
        var electronic = procedure.PaperlessOn(facts.Today) && channel is Channel.Online or Channel.AssistedOnline;
        return [.. asked.Select(paper => Read(sheet, facts, paper, electronic))];
    }

    private static PaperReading Read(EntrySheet sheet, SittingFacts facts, PaperAsked asked, bool electronic)
    {
        var paper = asked.Paper;
        string Text(string part) => sheet[Fields.Paper(paper.Key, part)].Trim();
        // The declaration is printed from this very sitting and signed on the spot.
        var fromForm = facts.Form is not null && paper.Key == PaperReading.Declaration;
        var decision = asked.ProvedBy is null ? null : Decision(Text(Fields.PaperData));
        var struck = asked.ProvedBy is not null && decision is null;
        var given = Text("given") is { Length: > 0 } said ? said == "yes" : fromForm && !struck;
        var kind = electronic ? PaperKind.Electronic
            : paper.Kinds.FirstOrDefault(kind => PaperKindCode.Of(kind) == Text("kind"), paper.Kinds.Count > 0 ? paper.Kinds[0] : PaperKind.Original);
        var copies = int.TryParse(Text("copies"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000 ? count : Math.Max(paper.Copies, 1);
        var reading = new PaperReading(paper, asked.ProvedBy, given, kind, copies, Text("note"))
        {
            Failed = given && !struck && Text(Fields.PaperVerdict) == "fail",
            Decision = decision,
            Files = [.. facts.Files.Where(file => file.Paper == paper.Key)],
            FromForm = fromForm,
            ElectronicOnly = electronic,
        };
        return reading with { Findings = struck ? [] : [.. Check(reading)] };
    }

    private static DataDecision? Decision(string code) => code switch
    {
        "missing" => DataDecision.Missing,
        "wrong" => DataDecision.Wrong,
        _ => null,
    };

    private static IEnumerable<Finding> Check(PaperReading reading)
    {
        var (name, need) = (reading.Paper.Name, reading.Paper.Need);
        var (place, note) = (Fields.Paper(reading.Paper.Key, "given"), Fields.Paper(reading.Paper.Key, "note"));
        if (reading.Decision is not null && reading.Note.Length == 0) yield return Finding.Missing(note, new Refusal("paper-data-note", name));
        if (!reading.Given)
        {
            if (need == Need.Required) yield return Finding.Missing(place, new Refusal("paper-missing", name));
            else if (need == Need.Soft) yield return Finding.Wanted(place, new Refusal("paper-wanted", name));
        }
        else if (reading.Failed)
        {
            if (reading.Note.Length == 0) yield return Finding.Missing(note, new Refusal("paper-fail-note", name));
            yield return need == Need.Required ? Finding.Wrong(place, new Refusal("paper-failed", name)) : Finding.Wanted(place, new Refusal("paper-failed-soft", name));
        }
        else if (reading is { ElectronicOnly: true, FromForm: false, Files.Count: 0 }) yield return Finding.Missing(place, new Refusal("paper-scan-needed", name));
    }
}
