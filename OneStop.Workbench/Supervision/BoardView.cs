using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;

namespace OneStop.Workbench.Supervision;

/// <summary>Everything the board shows at one moment.</summary>
/// <param name="CentreCode">The centre it is cut to; null for everything in scope.</param>
/// <param name="At">Local moment of the reading.</param>
public sealed record BoardView(
    string? CentreCode, DateTime At, BoardTotals Totals, IReadOnlyList<BoardLine> Units, IReadOnlyList<BoardLine> People, Decisions Decisions, IReadOnlyList<HourArrivals> Arrivals,
    BoardAlerts Alerts);

/// <summary>Open dossiers by light, and the day's coming and going.</summary>
public sealed record BoardTotals(IReadOnlyDictionary<Light, int> Open, int ReceivedToday, int AssistedToday, int FinishedToday, int DueTodayFinished)
{
    public int OpenInAll => Open.Values.Sum();

    public int Of(Light light) => Open.GetValueOrDefault(light);
}

/// <summary>One unit's or one person's open dossiers; <paramref name="List"/> is the work list that holds exactly these.</summary>
/// <param name="Name">Null for what still lies at the counter, and for what nobody has taken.</param>
public sealed record BoardLine(string Key, string? Name, IReadOnlyDictionary<Light, int> Open, WorkListQuery List)
{
    public int Total => Open.Values.Sum();
}

/// <summary>What waits for a decision of the person who answers for the dates.</summary>
/// <param name="Overdue">The longest overdue first, only the first few.</param>
/// <param name="LateReceived">Received after the hand-over hour of the last working day and still at the counter: to be handed over first thing today.</param>
/// <param name="Forgotten">Received before that and still at the counter: should have been handed over (NĐ 118/2025 Art. 18).</param>
public sealed record Decisions(IReadOnlyList<WorkRow> Overdue, int OverdueInAll, WaitingAtCounter LateReceived, WaitingAtCounter Forgotten)
{
    public int Count => OverdueInAll + (LateReceived.Count > 0 ? 1 : 0) + (Forgotten.Count > 0 ? 1 : 0);
}

public sealed record WaitingAtCounter(int Count, WorkListQuery List);

/// <summary>How many were received in an hour of a day, both local.</summary>
public sealed record HourArrivals(DateOnly Day, int Hour, int Count);
