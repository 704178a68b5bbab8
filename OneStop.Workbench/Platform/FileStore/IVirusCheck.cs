using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>Looks at a file before it is kept. A seam: offices have different scanners, most have none on the server.</summary>
public interface IVirusCheck
{
    /// <summary>Null when the file is clean. A scanner that does not answer refuses the file too.</summary>
    Task<Refusal?> Check(string path, CancellationToken cancellation);
}
