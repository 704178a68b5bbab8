using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Reports.Register;

/// <summary>How far a register is that somebody has written in the background.</summary>
public enum ExportState
{
    Writing,
    Ready,
    Cancelled,
    Failed,
}

/// <summary>One person's register on its way into a file. It goes on while its page is closed; whoever comes back finds it.</summary>
public sealed class RegisterExport : IDisposable
{
    internal RegisterExport(string path, string name, RegisterWish wish) => (Path, Name, Wish) = (path, name, wish);

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>What the file is called when it is fetched.</summary>
    public string Name { get; }

    public RegisterWish Wish { get; }

    public ExportState State { get; internal set; }

    /// <summary>Lines written so far.</summary>
    public int Lines { get; internal set; }

    public Refusal? Refusal { get; internal set; }

    internal string Path { get; }

    internal CancellationTokenSource Stop { get; } = new();

    public void Dispose() => Stop.Dispose();
}
