using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>The file is here; columns are chosen.</summary>
    Waiting,
    Checking,
    Importing,

    /// <summary>Looked at without a fault; may be imported.</summary>
    Sound,
    Imported,

    /// <summary>Nothing was written.</summary>
    Refused,
    Cancelled,

    /// <summary>The server stopped meanwhile: either nothing was written, or all of it just before. Importing again is safe.</summary>
    CutOff,
}

/// <summary>One person's file on its way in. It goes on while its page is closed; whoever comes back finds it.</summary>
public sealed class ImportRun : IDisposable
{
    private const int MostFaults = 2000;

    private readonly List<RegisterFault> _faults = [];

    internal ImportRun(string name, string path, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> sample) =>
        (Name, Path, Header, Sample) = (name, path, header, sample);

    public string Name { get; }

    internal string Path { get; }

    /// <summary>What the file calls its columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The first rows, so that one sees what a column holds.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sample { get; }

    public ImportState State { get; internal set; }

    /// <summary>What the file was said to call its columns; empty until somebody said.</summary>
    internal IReadOnlyDictionary<RegisterColumn, string> Columns { get; set; } = new Dictionary<RegisterColumn, string>();

    public bool CreateMissing { get; internal set; }

    public bool UnderWay => State is ImportState.Checking or ImportState.Importing;

    /// <summary>Rows read so far.</summary>
    public int Rows { get; internal set; }

    public ImportMade? Made { get; internal set; }

    public Refusal? Refusal { get; internal set; }

    public int FaultCount { get; private set; }

    /// <summary>The first faults; all of them are counted.</summary>
    public IReadOnlyList<RegisterFault> Faults
    {
        get
        {
            lock (_faults) return [.. _faults];
        }
    }

    internal CancellationTokenSource? Stop { get; private set; }

    internal void Begin(ImportState state)
    {
        lock (_faults) _faults.Clear();
        Stop?.Dispose();
        (State, Rows, FaultCount, Made, Refusal, Stop) = (state, 0, 0, null, null, new());
    }

    internal void Add(RegisterFault fault)
    {
        lock (_faults)
        {
            FaultCount++;
            if (_faults.Count < MostFaults) _faults.Add(fault);
        }
    }

    public void Dispose() => Stop?.Dispose();
}
