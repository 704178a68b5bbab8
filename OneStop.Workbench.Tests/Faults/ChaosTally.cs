using System.Globalization;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>What a round of chaos came to.</summary>
public sealed class ChaosTally
{
    private readonly List<string> _faults = [];

    public int Typed { get; set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Reordered { get; private set; }

    /// <summary>Keys that met a page which was just loading and are in no field.</summary>
    public int Swallowed { get; set; }

    /// <summary>Times the cursor or the scroll was not where it was left.</summary>
    public int Misplaced { get; private set; }

    public List<double> Waits { get; } = [];

    public List<string> Incidents { get; } = [];

    public IReadOnlyList<string> Faults => _faults;

    public bool Clean => Lost + Doubled + Reordered == 0;

    /// <summary>Compares what is there with what the browser had.</summary>
    public void Compare(string where, string field, string had, string there)
    {
        if (had == there) return;
        if (IsPart(there, had)) Lost += had.Length - there.Length;
        else if (IsPart(had, there)) Doubled += there.Length - had.Length;
        else Reordered++;
        _faults.Add($"{where}, {field}: had '{had}', there is '{there}'");
    }

    public void Misplace(string where, string had, string there)
    {
        // Out of every field there is no place to come back to: the page offers the one that was last.
        if (had == there || had.StartsWith("undefined", StringComparison.Ordinal)) return;
        Misplaced++;
        _faults.Add($"{where}: the cursor was at {had}, is at {there}");
    }

    public void Add(ChaosTally other)
    {
        Typed += other.Typed;
        Lost += other.Lost;
        Doubled += other.Doubled;
        Reordered += other.Reordered;
        Swallowed += other.Swallowed;
        Misplaced += other.Misplaced;
        Waits.AddRange(other.Waits);
        Incidents.AddRange(other.Incidents);
        _faults.AddRange(other._faults);
    }

    public override string ToString()
    {
        var waits = Waits.Order().ToList();
        var middle = waits.Count == 0 ? 0 : waits[waits.Count / 2];
        return string.Create(CultureInfo.InvariantCulture,
            $"typed {Typed}, lost {Lost}, doubled {Doubled}, reordered {Reordered}, swallowed {Swallowed}, cursor misplaced {Misplaced}, incidents {Incidents.Count}, waits {waits.Count} (median {middle:0.0} s, longest {(waits.Count == 0 ? 0 : waits[^1]):0.0} s)");
    }

    /// <summary>Whether the letters of the one stand in the other in the same order.</summary>
    private static bool IsPart(string part, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
        {
            if (at < part.Length && part[at] == letter) at++;
        }
        return at == part.Length;
    }
}
