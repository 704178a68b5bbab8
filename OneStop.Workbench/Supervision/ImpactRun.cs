using OneStop.Workbench.Supervision.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>One person's question while it is worked on and looked at; kept in memory until they ask another.</summary>
/// <param name="interrupted">Found again after the program ended while promises were being written.</param>
internal sealed class ImpactRun(ImpactQuestion question, bool mayList, ImpactPhase begins = ImpactPhase.Reading, bool interrupted = false)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DueEffect, int> _counts = [];
    private readonly List<ImpactLine> _moving = [];
    private ImpactPhase _phase = begins;
    private bool _sorted;
    private int _seen;
    private int _inAll;
    private int _done;

    public ImpactQuestion Question => question;

    public Task Work { get; set; } = Task.CompletedTask;

    public ImpactView View
    {
        get
        {
            lock (_lock) return new(question, _phase, _seen, _inAll, new Dictionary<DueEffect, int>(_counts), _done, mayList) { Interrupted = interrupted && _phase is ImpactPhase.Reading or ImpactPhase.Read };
        }
    }

    /// <summary>Enters a phase; false when another piece of work is under way, or this does not follow from what was done before.</summary>
    public bool Enter(ImpactPhase next, params ReadOnlySpan<ImpactPhase> from)
    {
        lock (_lock)
        {
            if (!from.Contains(_phase)) return false;
            (_phase, _done) = (next, 0);
            return true;
        }
    }

    public void Leave(ImpactPhase phase)
    {
        lock (_lock) _phase = phase;
    }

    public void Expect(int inAll)
    {
        lock (_lock) _inAll = inAll;
    }

    public void See(IReadOnlyList<ImpactLine> lines)
    {
        lock (_lock)
        {
            _seen += lines.Count;
            // Received meanwhile: the whole is never less than what was seen of it.
            _inAll = Math.Max(_inAll, _seen);
            _sorted = false;
            foreach (var line in lines)
            {
                _counts[line.Effect] = _counts.GetValueOrDefault(line.Effect) + 1;
                if (line.Effect.Moves()) _moving.Add(line);
            }
        }
    }

    public void Finish(int dossiers)
    {
        lock (_lock) _done += dossiers;
    }

    /// <summary>Those that would become overdue first, then by their new moment.</summary>
    public IReadOnlyList<ImpactLine> Moving(DueEffect? only)
    {
        lock (_lock)
        {
            if (!_sorted) _moving.Sort(Pressing);
            _sorted = true;
            return only is null ? [.. _moving] : [.. _moving.Where(line => line.Effect == only)];
        }
    }

    private static int Pressing(ImpactLine left, ImpactLine right)
    {
        var effect = (left.Effect != DueEffect.BecomesOverdue).CompareTo(right.Effect != DueEffect.BecomesOverdue);
        if (effect != 0) return effect;
        var after = left.After.CompareTo(right.After);
        return after != 0 ? after : left.DossierId.CompareTo(right.DossierId);
    }
}
