using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>What a paper's row says follows from its fields, the day and the channel.</summary>
public class PaperReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("yes", "", "", null, null)]
    [InlineData("no", "", "", "paper-missing", FindingKind.Missing)]
    [InlineData("", "", "", "paper-missing", FindingKind.Missing)]
    [InlineData("yes", "fail", "dấu mờ", "paper-failed", FindingKind.Wrong)]
    [InlineData("yes", "fail", "", "paper-fail-note", FindingKind.Missing)]
    [InlineData("no", "fail", "dấu mờ", "paper-missing", FindingKind.Missing)]
    public async Task A_required_paper_passes_or_stands_in_the_way(string given, string verdict, string note, string? code, FindingKind? kind)
    {
        await using var counter = await CounterAtWork.Create();
        var paper = Paper(Read(counter, Today, ("paper.birthNotification.given", given), ("paper.birthNotification.verdict", verdict), ("paper.birthNotification.note", note)), "birthNotification");
        Assert.Equal(code, paper.Findings.Select(finding => finding.Refusal.Code).FirstOrDefault());
        Assert.Equal(kind, paper.Findings.Select(finding => (FindingKind?)finding.Kind).FirstOrDefault());
        Assert.Equal(code is null, paper.Taken);
    }

    [Fact]
    public async Task A_soft_paper_warns_only_and_stands_on_the_list_as_may_follow()
    {
        await using var counter = await CounterAtWork.Create();
        var (sitting, soft) = await Soft(counter);
        Assert.DoesNotContain(sitting.Blocking, finding => finding.Field == Fields.Paper(soft, "given"));
        Assert.Contains(sitting.Findings, finding => finding is { Kind: FindingKind.Wanted } && finding.Field == Fields.Paper(soft, "given"));
        Assert.Contains(SupplementList.Of(sitting), line => line.Why == SupplementWhy.Later);
    }

    [Theory]
    [InlineData("missing", DataDecision.Missing)]
    [InlineData("wrong", DataDecision.Wrong)]
    public async Task Where_the_data_fail_the_paper_is_asked_for_with_a_note(string code, DataDecision decision)
    {
        await using var counter = await CounterAtWork.Create();
        Assert.True(Paper(Read(counter, Today), "identity").Struck);
        var asked = Paper(Read(counter, Today, ("paper.identity.data", code)), "identity");
        Assert.False(asked.Struck);
        Assert.Equal(decision, asked.Decision);
        Assert.Equal(["paper-data-note", "paper-wanted"], asked.Findings.Select(finding => finding.Refusal.Code));
        var given = Paper(Read(counter, Today, ("paper.identity.data", code), ("paper.identity.note", "Sai ngày sinh, đã nhắc cập nhật"), ("paper.identity.given", "yes")), "identity");
        Assert.Empty(given.Findings);
        Assert.True(given.Taken);
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-06-30", true)]
    [InlineData("2027-07-01", false)]
    public async Task Paper_is_refused_on_the_first_and_the_last_day_and_not_beside_them(string day, bool refused)
    {
        await using var counter = await CounterAtWork.Create();
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var channel in new[] { "counter", "post" })
        {
            var finding = Read(counter, on, Paperless, [], ("channel", channel)).Blocking.FirstOrDefault(finding => finding.Field == Fields.Channel);
            Assert.Equal(refused ? new("paperless-until", new DateOnly(2027, 1, 1), new DateOnly(2027, 6, 30)) : null, finding?.Refusal);
        }
        Assert.DoesNotContain(Read(counter, on, Paperless, [], ("channel", "assisted-online")).Blocking, finding => finding.Field == Fields.Channel);
    }

    [Fact]
    public async Task Without_a_last_day_it_goes_on()
    {
        await using var counter = await CounterAtWork.Create();
        var sitting = Read(counter, new(2030, 1, 1), procedure => Paperless(procedure) with { PaperlessTo = null }, []);
        Assert.Equal("paperless", sitting.Blocking.First(finding => finding.Field == Fields.Channel).Refusal.Code);
    }

    [Fact]
    public async Task Online_every_paper_is_electronic_and_needs_its_scan_but_the_declaration()
    {
        await using var counter = await CounterAtWork.Create();
        var day = new DateOnly(2027, 1, 1);
        (string, string)[] entries = [("channel", "assisted-online"), ("paper.birthNotification.given", "yes"), ("paper.birthNotification.kind", "original")];
        var without = Read(counter, day, Paperless, [], entries);
        Assert.Equal("paper-scan-needed", Assert.Single(Paper(without, "birthNotification").Findings).Refusal.Code);
        Assert.Equal(PaperKind.Electronic, Paper(without, "birthNotification").Kind);
        Assert.Empty(Paper(without, "declaration").Findings);
        AttachedFile scan = new(Guid.NewGuid(), new string('a', 64), "pdf", 10, "a.pdf", "birthNotification");
        Assert.Empty(Paper(Read(counter, day, Paperless, [scan], entries), "birthNotification").Findings);
    }

    private static ProcedureVersion Paperless(ProcedureVersion procedure) => procedure with { PaperlessFrom = new(2027, 1, 1), PaperlessTo = new(2027, 6, 30) };

    private static PaperReading Paper(Sitting sitting, string key) => sitting.Papers.Single(paper => paper.Paper.Key == key);

    private static Sitting Read(CounterAtWork counter, DateOnly day, params (string, string)[] entries) => Read(counter, day, procedure => procedure, [], entries);

    private static Sitting Read(CounterAtWork counter, DateOnly day, Func<ProcedureVersion, ProcedureVersion> change, AttachedFile[] files, params (string Field, string Text)[] entries)
    {
        var procedure = change(counter.Shelf.Find("1.001193", Today)!);
        return Sitting.Read(new EntrySheet(entries.Select((entry, at) => new Entry(entry.Field, entry.Text, "pen", at + 1))), new SittingFacts(procedure, counter.Shelf.Form("1.001193", Today), CounterAtWork.Addresses, day)
        {
            Removals = counter.Shelf.Current.Removals("1.001193", day), Files = files,
        });
    }

    /// <summary>A sitting with a soft paper that nobody has brought, and the paper's key.</summary>
    private static async Task<(Sitting Sitting, string Key)> Soft(CounterAtWork counter)
    {
        await Task.Yield();
        foreach (var procedure in counter.Shelf.Current.Daily(Today))
        {
            var sitting = Sitting.Read(new EntrySheet([]), new SittingFacts(procedure, null, CounterAtWork.Addresses, Today) { Removals = counter.Shelf.Current.Removals(procedure.Code, Today) });
            if (sitting.Papers.FirstOrDefault(paper => paper is { Struck: false, Paper.Need: Need.Soft }) is { } soft) return (sitting, soft.Paper.Key);
        }
        throw new InvalidOperationException("No procedure has a soft paper.");
    }
}
