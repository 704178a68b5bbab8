using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>The units as they stand now, kept in memory: a few thousand rows that every page asks about.</summary>
public sealed class UnitDirectory
{
    private volatile UnitTree _current = UnitTree.Empty;

    public UnitTree Current => _current;

    public void Replace(UnitTree tree) => _current = tree;
}
