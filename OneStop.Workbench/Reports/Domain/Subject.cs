using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>What a dossier is about, as its reception and the corrections that stand say.</summary>
/// <param name="FullProcess">The version that it was received under could be done wholly online (NĐ 42/2022/NĐ-CP).</param>
public sealed record Subject(string Code, string Name, string Field, int Version, Limit Statutory, Limit Promised, bool FullProcess)
{
    /// <summary>Received under a limit shorter than the law's.</summary>
    public bool Shortened => SavedHundredths > 0;

    /// <summary>Working days that the province promised to save, in hundredths of a day; never negative.</summary>
    public long SavedHundredths => WorkingTime.SavedHundredths(Statutory, Promised);
}
