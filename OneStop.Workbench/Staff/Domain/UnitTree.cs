using System.Collections.Frozen;

namespace OneStop.Workbench.Staff.Domain;

/// <summary>All units at one moment, immutable: who is whose parent, and who lies within whose scope.</summary>
public sealed class UnitTree
{
    private readonly FrozenDictionary<string, Unit> _byCode;
    private readonly ILookup<string, Unit> _children;

    public UnitTree(IEnumerable<Unit> units)
    {
        All = [.. units];
        _byCode = All.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal);
        _children = All.Where(unit => unit.ParentCode is not null).ToLookup(unit => unit.ParentCode!, StringComparer.Ordinal);
    }

    public static UnitTree Empty { get; } = new([]);

    public IReadOnlyList<Unit> All { get; }

    public Unit? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The name people read; the code itself where the unit is unknown.</summary>
    public string NameOf(string? code) => Find(code)?.Name ?? code ?? "";

    public string ShortNameOf(string? code) => Find(code)?.ShortName ?? code ?? "";

    public IEnumerable<Unit> Children(string code) => _children[code];

    /// <summary>The unit itself and everything under it.</summary>
    public IEnumerable<Unit> Below(string code)
    {
        if (Find(code) is not { } top) yield break;
        var waiting = new Stack<Unit>([top]);
        while (waiting.TryPop(out var unit))
        {
            yield return unit;
            foreach (var child in _children[unit.Code]) waiting.Push(child);
        }
    }

    /// <summary>
    /// What a role given for a unit covers: the unit and below. A centre is a front door, so its scope holds what lies behind it: for a
    /// commune centre the whole commune, for a provincial centre the agencies beside it, never the communes.
    /// </summary>
    public IEnumerable<Unit> Scope(string code) => Find(code) switch
    {
        { Kind: UnitKind.CommuneCentre, ParentCode: { } commune } => Below(commune),
        { Kind: UnitKind.ProvinceCentre, ParentCode: { } province } => [.. Below(code), .. _children[province].Where(unit => unit.Handles).SelectMany(unit => Below(unit.Code))],
        _ => Below(code),
    };

    /// <summary>Whether <paramref name="code"/> lies within the <see cref="Scope"/> of <paramref name="scope"/>.</summary>
    public bool IsWithin(string? code, string scope)
    {
        var holder = Find(scope);
        var top = holder is { Kind: UnitKind.CommuneCentre, ParentCode: { } commune } ? commune : scope;
        var beside = holder is { Kind: UnitKind.ProvinceCentre } ? holder.ParentCode : null;
        for (var unit = Find(code); unit is not null; unit = Find(unit.ParentCode))
        {
            if (unit.Code == top || (beside is not null && unit.Handles && unit.ParentCode == beside)) return true;
        }
        return code == scope;
    }

    /// <summary>The centre that is the front door of a unit: itself, or the centre of the nearest commune or province above.</summary>
    public Unit? CentreOf(string? code)
    {
        for (var unit = Find(code); unit is not null; unit = Find(unit.ParentCode))
        {
            if (unit.Receives) return unit;
            if (_children[unit.Code].FirstOrDefault(child => child.Receives && child.To is null) is { } centre) return centre;
        }
        return null;
    }

    /// <summary>Where a centre may hand dossiers over to: the departments or agencies beside it.</summary>
    public IEnumerable<Unit> HandlersOf(string centreCode) =>
        Find(centreCode) is { ParentCode: { } parent } ? _children[parent].Where(unit => unit.Handles && unit.To is null) : [];
}
