using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Payments;

/// <summary>A bank by its BIN.</summary>
public sealed record Bank(string Bin, string Name);

/// <summary>Banks that take transfers at once, read once from the bundled file.</summary>
public sealed class Banks(BundledAssets assets)
{
    public IReadOnlyList<Bank> All { get; } =
        [.. File.ReadLines(assets.PathOf("payments", "banks.csv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(';')).Select(cells => new Bank(cells[0], cells[1]))];
}
