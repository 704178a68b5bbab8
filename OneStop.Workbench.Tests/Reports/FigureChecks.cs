using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>What any database sums up of rows is what the one rule says of the events: every measure, form and list, any period, moment and promise.</summary>
internal static class FigureChecks
{
    private const int Lives = 900;

    private static readonly Measure[] All = Enum.GetValues<Measure>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task Rows_tell_what_events_tell(WholeProgram program)
    {
        var units = program.Units.All.Where(unit => unit.Receives).Select(unit => unit.Code).Take(40).ToArray();
        await Live(program, units);
        var (counts, tree) = (program.Get<FigureCounts>(), program.Units);
        var past = await Everything(program, units);
        foreach (var question in Questions())
        {
            Assert.Equal(Rows(past, question), (await counts.Ii06a(units, tree, question, Cancellation)).Table().Value.Rows);
            await Measured(counts, units, tree, past, question);
            await Minutes(program, units, past, question);
            await Pages(counts, units, tree, question);
            await Since(program, units, past, question);
            foreach (var rows in Enum.GetValues<FormRows>().Where(rows => rows != FormRows.Agencies)) await Form(counts, units, tree, past, question, Form(rows));
        }
        await Sums_apart_are_sums_together(program, units);
        var one = units[..1];
        await Measured(counts, one, tree, [.. past.Where(history => history.Unit == one[0])], Questions().First());
        await Minutes(program, one, [.. past.Where(history => history.Unit == one[0])], Questions().First());
    }

    public static async Task Rows_made_again_from_events_are_the_same(WholeProgram program)
    {
        var told = await Figures(program);
        await using (var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation))
            await db.Dossiers.ExecuteUpdateAsync(
                row => row.SetProperty(dossier => dossier.Straight, false).SetProperty(dossier => dossier.ProcedureVersion, 0).SetProperty(dossier => dossier.ReturnedOn, (DateOnly?)null)
                    .SetProperty(dossier => dossier.Payments, 0).SetProperty(dossier => dossier.ChargedOn, (DateOnly?)null).SetProperty(dossier => dossier.SavedHundredths, 7).SetProperty(dossier => dossier.ClockMovedOn, (DateOnly?)null), Cancellation);
        Assert.NotEqual(told, await Figures(program));
        using var again = new FiguresAgain(program.Get<IDbContextFactory<WorkbenchDb>>(), program.Get<Writer>(), program.Get<BundledLoads>(), NullLogger<FiguresAgain>.Instance);
        await again.Run(Cancellation);
        Assert.Equal(told, await Figures(program));
    }

    private static async Task Measured(FigureCounts counts, string[] units, UnitTree tree, IReadOnlyList<DossierHistory> past, Ii06aQuestion question)
    {
        var (expected, counted) = (new MeasureCount(question), await counts.Measured(units, tree, question, All, Cancellation));
        foreach (var history in past) expected.Add(history);
        foreach (var measure in All)
        {
            Assert.True(expected[measure] == counted[measure], $"{measure} in {question}: {counted[measure]}, not {expected[measure]}");
            var behind = past.Where(history => MeasureCount.Of(history, question, measure) != 0).Select(history => history.Id);
            Assert.Equal(behind.Order(), await counts.Behind(units, tree, question, NumberBehind.Of(measure, question), Cancellation));
        }
    }

    /// <summary>A page is the same stretch of the whole list, wherever it begins.</summary>
    private static async Task Pages(FigureCounts counts, string[] units, UnitTree tree, Ii06aQuestion question)
    {
        foreach (var column in new[] { Ii06aColumn.Received, Ii06aColumn.Overdue, Ii06aColumn.Finished })
        {
            var number = NumberBehind.Of(new Ii06aCell(null, null, column), question);
            var whole = await counts.Behind(units, tree, question, number, Cancellation);
            for (var from = 0; from <= whole.Count + 13; from += 37)
            {
                var (some, total) = await counts.PageBehind(units, tree, question, number, from, 37, Cancellation);
                Assert.Equal(whole.Count, total);
                Assert.Equal(whole.Skip(from).Take(37), some);
            }
        }
    }

    /// <summary>What counts otherwise as of a later moment is found without looking at the rest.</summary>
    private static async Task Since(WholeProgram program, string[] units, IReadOnlyList<DossierHistory> past, Ii06aQuestion question)
    {
        foreach (var then in new[] { question, question with { AsOf = LocalTime.ToUtc(question.Period.To.AddDays(2).ToDateTime(TimeOnly.MinValue)) } })
        {
            var now = then with { AsOf = then.AsOf.AddMonths(7) };
            bool Differs(DossierHistory history) => MeasureCount.Standing(history, then) != MeasureCount.Standing(history, now);
            var found = new List<long>();
            await foreach (var history in program.Get<DossierHistories>().Since(units, program.Units, now, then, Cancellation))
                if (Differs(history)) found.Add(history.Id);
            Assert.Equal(past.Where(Differs).Select(history => history.Id).Order(), found);
            if (then.Judged == now.Judged && then.AsOf.Year == 2026 && then.Period.From.Month == 3) Assert.NotEmpty(found);
        }
    }

    private static async Task Sums_apart_are_sums_together(WholeProgram program, string[] units)
    {
        async Task<IEnumerable<string>> Told(StraightLives lives) =>
            (await lives.Sums(units, program.Units, Questions().First(), All, LivesBy.Fields, Cancellation)).Select(sum => $"{sum.Facts} {string.Join(' ', sum.Adds)}").Order(StringComparer.Ordinal);
        var (contexts, shelf) = (program.Get<IDbContextFactory<WorkbenchDb>>(), program.Get<CatalogueShelf>());
        Assert.Equal(await Told(new(contexts, shelf)), await Told(new(contexts, shelf, mostTogether: 2)));
    }

    /// <summary>Every sitting took its dossier's key in minutes; the dossier itself says nothing of it.</summary>
    private static async Task Minutes(WholeProgram program, string[] units, IReadOnlyList<DossierHistory> past, Ii06aQuestion question)
    {
        var expected = past.Where(history => MeasureCount.Of(history, question, Measure.Assisted) != 0).Select(history => (decimal)history.Id);
        var read = (await program.Get<FigureCounts>().Measured(units, program.Units, question, [Measure.Assisted], Cancellation)).Assisted;
        Assert.Equal(expected.Order(), (await program.Get<AssistedTimes>().Minutes(units, question, read, Cancellation)).Order());
    }

    private static async Task Form(FigureCounts counts, string[] units, UnitTree tree, IReadOnlyList<DossierHistory> past, Ii06aQuestion question, ReportForm form)
    {
        var (expected, rule) = (new FormCount(form), new FormRowRule(form, tree, question));
        foreach (var history in past) rule.Add(history, expected);
        var table = (await counts.Rows(units, tree, question, form, Cancellation)).Table();
        Assert.Equal(Told(expected.Table()), Told(table));
        if (table.Groups is not [.., var group]) return;
        var cell = new FormCell(group.Name, group.Rows[^1].Name, ReportForm.FirstColumn + (int)Measure.Received);
        Assert.Equal(
            past.Where(history => rule.Holds(history, cell)).Select(history => history.Id).Order(),
            await counts.Behind(units, tree, question, NumberBehind.Of(form, cell, tree, question), Cancellation));
    }

    private static IEnumerable<Ii06aRow> Rows(IReadOnlyList<DossierHistory> past, Ii06aQuestion question)
    {
        var count = new Ii06aCount(question);
        foreach (var history in past) count.Add(history);
        return count.Table().Value.Rows;
    }

    private static IEnumerable<string> Told(FormTable table) =>
        table.Groups.SelectMany(group => group.Rows.Append(group.Subtotal).Select(row => $"{group.Name} | {row.Name} | {string.Join(' ', row.Values)}")).Append(string.Join(' ', table.Total.Values));

    private static ReportForm Form(FormRows rows) => new()
    {
        Code = "all", Number = "Tất cả", Title = ["TẤT CẢ"], LegalBasis = "–", EffectiveFrom = new(2020, 1, 1), Rows = rows, RowHead = "Hàng", CountedIn = "Hồ sơ",
        Columns = [.. All.Select((measure, place) => new FormColumn(ReportForm.FirstColumn + place, [measure.ToString()], measure.Code(), Decimals: 2))],
    };

    /// <summary>All histories whole: nothing is left out by what a row says.</summary>
    private static async Task<IReadOnlyList<DossierHistory>> Everything(WholeProgram program, string[] units)
    {
        var past = new List<DossierHistory>();
        var open = new Ii06aQuestion(new(new(2000, 1, 1), new(2100, 1, 1)), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await foreach (var history in program.Get<DossierHistories>().All(units, program.Units, open, Cancellation)) past.Add(history);
        Assert.True(past.Count >= Lives);
        return past;
    }

    private static async Task Live(WholeProgram program, string[] units)
    {
        var procedures = program.Get<CatalogueShelf>().Current.InForce(new(2026, 6, 1)).OrderBy(version => version.Code, StringComparer.Ordinal).ToArray();
        ProcedureVersion[] some = [.. procedures.Where(version => version.ServiceLevel == ServiceLevel.Full).Take(4), .. procedures.Where(version => version.ServiceLevel != ServiceLevel.Full).Take(4)];
        var files = new RandomFiles(5, units, some);
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation);
        var made = Enumerable.Range(1, Lives).Select(files.Next).ToArray();
        db.AddRange(made.Select(one => one.Dossier));
        await db.SaveChangesAsync(Cancellation);
        db.AddRange(made.SelectMany(one => one.Events.Select(past => past.Under(one.Dossier.Id))));
        db.AddRange(made.Select(one => new IntakeDraft
        {
            Id = one.Dossier.DraftId, StaffId = Guid.NewGuid(), UnitCode = one.Dossier.ReceivingUnit, State = DraftState.Accepted, ParkedSeconds = 60,
            StartedAt = one.Dossier.ReceivedAt.AddMinutes(-1 - one.Dossier.Id), ChangedAt = one.Dossier.ReceivedAt,
        }));
        await db.SaveChangesAsync(Cancellation);
        Assert.InRange(made.Count(one => one.Dossier.Straight), Lives / 3, Lives - 100);
    }

    private static async Task<string[]> Figures(WholeProgram program)
    {
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync(Cancellation);
        return [.. (await db.Dossiers.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation)).Select(row =>
            $"{row.Id} {row.Straight} {row.ProcedureVersion} {row.SavedHundredths} {row.ReturnedOn} {row.ReturnWay} {row.DigitisedOn} {row.ChargedOn} {row.PaidOn} {row.PaidWay} {row.Payments} {row.FeesTaken} {row.MovedOn} {row.ClockMovedOn}")];
    }

    private static IEnumerable<Ii06aQuestion> Questions() =>
        from period in new[] { new ReportPeriod(new(2026, 1, 1), new(2026, 12, 31)), new(new(2026, 3, 15), new(2026, 6, 14)), new(new(2026, 6, 15), new(2026, 6, 15)) }
        from asOf in new[] { new DateTime(2026, 5, 20), new DateTime(2028, 1, 1) }
        from due in Enum.GetValues<DueRule>()
        select new Ii06aQuestion(period, LocalTime.ToUtc(asOf), due);
}
