using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>
/// What a changed calendar or limit does to the promises of open dossiers: looked at in the background before anything is written,
/// then kept as printed (the citizen's paper wins) or recomputed. One question a person at a time; an undecided one outlives a restart.
/// </summary>
public sealed class ImpactDesk(
    IDbContextFactory<WorkbenchDb> contexts, PromiseMoves moves, CalendarBook calendars, CatalogueShelf shelf, AuditTrail audit, Writer writer, ChangeFeed feed,
    ILogger<ImpactDesk> log, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, ImpactRun> _runs = new();
    private readonly ImpactQuestions _questions = new(contexts, writer, time);
    private readonly CancellationTokenSource _gone = new();

    /// <summary>Announces progress of that person's question.</summary>
    public static string Topic(Actor by) => $"impact:{by.StaffId}";

    /// <summary>The exchanges that wait for their decision, on the calendar of the person's own house.</summary>
    public IReadOnlyList<DateOverride> Waiting(Actor by) =>
        calendars.For(by.HomeUnitCode) is { } calendar ? ImpactQuestion.Waiting(calendar, LocalTime.Today(time)) : [];

    /// <summary>The centres whose promises the person may ask about, by name.</summary>
    public IReadOnlyList<Unit> Centres(Actor by) =>
        [.. by.Scope(by.Has(Role.Supervisor) ? Role.Supervisor : Role.Administrator).Select(by.Units.Find).OfType<Unit>().Where(unit => unit is { Receives: true, To: null })
            .OrderBy(unit => unit.Level).ThenBy(unit => unit.ShortName, StringComparer.CurrentCulture)];

    /// <summary>Begins to read; refused while earlier work of the same person is being written.</summary>
    public async Task<Outcome<Done>> Ask(Actor by, ImpactQuestion question, CancellationToken cancellation = default)
    {
        if (Scope(by, question).Units.Count == 0) return Actor.NotAllowed;
        if (calendars.For(question.CentreCode ?? by.HomeUnitCode) is not { } calendar) return new Refusal("calendar-missing");
        if (question.On(calendar) is { Refusal: { } wrong }) return wrong;
        if (_runs.GetValueOrDefault(by.StaffId)?.View is { UnderWay: true }) return new Refusal("impact-under-way");
        await _questions.Keep(by.StaffId, question, writing: false, cancellation);
        var run = new ImpactRun(question, Scope(by, question).Deciding);
        _runs[by.StaffId] = run;
        BeginReading(by, run);
        return default(Done);
    }

    /// <summary>Where the person's question stands; one that was left undecided is read again first. Null when none is open.</summary>
    public async Task<ImpactView?> Look(Actor by, CancellationToken cancellation = default)
    {
        if (_runs.GetValueOrDefault(by.StaffId) is { } known) return known.View;
        if (await _questions.Find(by.StaffId, cancellation) is not { } left) return null;
        var question = new ImpactQuestion(left.CentreCode, left.Supposed, left.LimitsOfToday);
        if (Scope(by, question).Units.Count == 0) return null;
        var run = new ImpactRun(question, Scope(by, question).Deciding, interrupted: left.Writing);
        // Two pages of one person may look at once: one of them begins.
        if (_runs.TryAdd(by.StaffId, run)) BeginReading(by, run);
        return _runs[by.StaffId].View;
    }

    /// <summary>The dossiers that would move; empty for who may not see dossiers.</summary>
    public Page<ImpactLine> Lines(Actor by, DueEffect? only, int number, int size)
    {
        if (_runs.GetValueOrDefault(by.StaffId) is not { View.MayList: true } run) return new([], 0, 1, size);
        var lines = run.Moving(only);
        return new([.. lines.Skip((number - 1) * size).Take(size)], lines.Count, number, size);
    }

    /// <summary>The promises stay as printed; the decision itself is kept in the audit trail.</summary>
    public async Task<Outcome<Done>> Keep(Actor by, string? reason, CancellationToken cancellation = default)
    {
        var ready = Ready(by, reason);
        if (ready.Refused) return ready.Refusal;
        if (!ready.Value.Enter(ImpactPhase.Kept, ImpactPhase.Read)) return new Refusal("impact-not-read");
        var detail = $"{ready.Value.View.Moving}: {CleanText.Of(reason)}";
        await _questions.Forget(by.StaffId, cancellation);
        return await writer.Write<Done>((db, _) =>
        {
            audit.Add(db, by, "promises-kept", ready.Value.Question.CentreCode ?? by.HomeUnitCode, detail);
            return Task.FromResult<Outcome<Done>>(default(Done));
        }, cancellation);
    }

    /// <summary>Recomputes the promises that were read, in the background; each dossier is asked again when its turn comes.</summary>
    public Outcome<Done> Apply(Actor by, string? reason)
    {
        var ready = Ready(by, reason);
        if (ready.Refused) return ready.Refusal;
        var run = ready.Value;
        if (run.Question.Supposed is not null) return new Refusal("impact-only-supposed");
        if (!run.Enter(ImpactPhase.Applying, ImpactPhase.Read)) return new Refusal("impact-not-read");
        long[] ids = [.. run.Moving(null).Select(line => line.DossierId)];
        var unit = run.Question.CentreCode ?? by.Grants.First(grant => grant.Role == Role.Supervisor).UnitCode;
        Begin(by, run, ImpactPhase.Applied, async stop =>
        {
            await _questions.Keep(by.StaffId, run.Question, writing: true, stop);
            await moves.Apply(by, unit, Measure(run.Question), ids, CleanText.Of(reason), done => Progress(by, run, done), stop);
            await _questions.Forget(by.StaffId, stop);
        });
        return default(Done);
    }

    /// <summary>The decisions that the person may take back, newest first.</summary>
    public Task<IReadOnlyList<PromiseChange>> Changes(Actor by, CancellationToken cancellation = default) => moves.Of(by, cancellation);

    /// <summary>Takes a decision back, in the background: every promise that it moved and nobody moved since stands again as before.</summary>
    public async Task<Outcome<Done>> Undo(Actor by, Guid changeId, string? reason, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        if ((await moves.Of(by, cancellation)).FirstOrDefault(change => change.Id == changeId) is not { UndoneAt: null }) return new Refusal("impact-change-unknown");
        var run = _runs.GetOrAdd(by.StaffId, _ => new ImpactRun(new(), mayList: true, ImpactPhase.Undone));
        if (!run.Enter(ImpactPhase.Undoing, ImpactPhase.Read, ImpactPhase.Applied, ImpactPhase.Undone, ImpactPhase.Kept, ImpactPhase.Failed)) return new Refusal("impact-under-way");
        Begin(by, run, ImpactPhase.Undone, stop => moves.Undo(by, changeId, CleanText.Of(reason), done => Progress(by, run, done), stop));
        return default(Done);
    }

    /// <summary>Waits until what the person began has ended.</summary>
    public Task Settled(Actor by) => _runs.GetValueOrDefault(by.StaffId)?.Work ?? Task.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _gone.CancelAsync();
        await Task.WhenAll(_runs.Values.Select(run => run.Work));
        _gone.Dispose();
    }

    private Outcome<ImpactRun> Ready(Actor by, string? reason)
    {
        if (!by.Has(Role.Supervisor)) return Actor.NotAllowed;
        if (_runs.GetValueOrDefault(by.StaffId) is not { View.MayList: true } run) return new Refusal("impact-not-read");
        return string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-needed") { Place = "reason" } : run;
    }

    private void Begin(Actor by, ImpactRun run, ImpactPhase end, Func<CancellationToken, Task> work) => run.Work = Task.Run(async () =>
    {
        try
        {
            await work(_gone.Token);
            run.Leave(end);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError(failure, "The impact of a change could not be worked out");
            run.Leave(ImpactPhase.Failed);
        }
        Tell(by);
    });

    private void Progress(Actor by, ImpactRun run, int done)
    {
        run.Finish(done);
        Tell(by);
    }

    private void Tell(Actor by) => feed.Deliver(new(Topic(by), ""));

    private void BeginReading(Actor by, ImpactRun run)
    {
        var reading = new ImpactReading(contexts, Scope(by, run.Question).Units, by.Units);
        Begin(by, run, ImpactPhase.Read, stop => reading.Read(Measure(run.Question), run.Expect, lines =>
        {
            run.See(lines);
            Tell(by);
        }, stop));
    }

    private ImpactMeasure Measure(ImpactQuestion question) => new(question, calendars, shelf, LocalTime.Now(time));

    /// <summary>Whoever may not decide as supervisor may look as administrator.</summary>
    private static (HashSet<string> Units, bool Deciding) Scope(Actor by, ImpactQuestion question)
    {
        var deciding = Scope(by, Role.Supervisor, question.CentreCode);
        return deciding.Count > 0 ? (deciding, true) : (Scope(by, Role.Administrator, question.CentreCode), false);
    }

    private static HashSet<string> Scope(Actor by, Role role, string? centre)
    {
        var scope = by.Scope(role);
        return centre is null ? [.. scope] : scope.Contains(centre) ? [centre] : [];
    }
}
