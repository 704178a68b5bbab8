using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.People;

/// <summary>The official lists that entry fields offer, read once from the bundled files.</summary>
public sealed class PeopleLists(BundledAssets assets)
{
    public CodeList Ethnicities { get; } = Read(assets, "ethnicities.csv");

    public CodeList Nationalities { get; } = Read(assets, "nationalities.csv");

    /// <summary>How one person is related to another on declarations.</summary>
    public CodeList Relations { get; } = Read(assets, "relations.csv");

    private static CodeList Read(BundledAssets assets, string file) => new(
    [
        .. File.ReadLines(assets.PathOf("people", file)).Skip(1)
            .Select(line => line.Split(';'))
            .Select(cells => new CodeEntry(cells[0], cells[1], cells[2], cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries))),
    ]);
}
