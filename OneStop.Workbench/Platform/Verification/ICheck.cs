namespace OneStop.Workbench.Platform.Verification;

/// <summary>What a check of the whole store found.</summary>
public sealed class Findings
{
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, long> _checked = new(StringComparer.Ordinal) { ["dossiers"] = 0, ["events"] = 0, ["audit"] = 0, ["files"] = 0 };

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>How many things of each kind were looked at.</summary>
    public IReadOnlyDictionary<string, long> Checked => _checked;

    public void Count(string kind, long number) => _checked[kind] = _checked.GetValueOrDefault(kind) + number;

    /// <param name="kind"><c>database</c>, <c>dossier</c>, <c>number</c>, <c>file-missing</c>, <c>file-altered</c> or <c>signature</c>.</param>
    /// <param name="where">What to look at: a dossier's number, a table, a hash.</param>
    public void Add(string kind, string where, string detail) => _faults.Add(new(kind, where, detail));
}

/// <summary>Something that is not as it should be, and where.</summary>
public sealed record Fault(string Kind, string Where, string Detail);

/// <summary>One thing that <c>verify</c> looks at. Each capability checks what is its own.</summary>
public interface ICheck
{
    Task Run(Findings findings, CancellationToken cancellation);
}
