using System.Text.RegularExpressions;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>Units and procedures that a register names and we do not know: made, when that was asked for, with no more than the register tells.</summary>
internal sealed partial class RegisterMissing(CatalogueShelf shelf, UnitTree units, bool create)
{
    private const string Basis = "Sổ theo dõi chuyển từ hệ thống cũ";

    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProcedureVersion> _procedures = new(StringComparer.Ordinal);

    public int Units => _units.Count;

    public int Procedures => _procedures.Count;

    public bool Knows(string unit)
    {
        if (units.Find(unit) is not null || _units.ContainsKey(unit)) return true;
        if (!create || !UnitShape().IsMatch(unit)) return false;
        _units[unit] = Made(unit);
        return true;
    }

    /// <summary>The version in force on the day; where none was, the earliest kept.</summary>
    public ProcedureVersion? Procedure(string code, DateOnly day)
    {
        if (shelf.Find(code, day) is { } inForce) return inForce;
        if (shelf.Current.Versions(code) is { Count: > 0 } versions) return versions.MinBy(version => version.EffectiveFrom);
        if (_procedures.TryGetValue(code, out var made)) return made;
        if (!create || !ProcedureShape().IsMatch(code)) return null;
        return _procedures[code] = new ProcedureVersion
        {
            Code = code,
            Number = 1,
            Name = $"Thủ tục {code} (chưa có tên)",
            Field = "Chưa rõ lĩnh vực",
            Levels = HandlingLevels.Other,
            ServiceLevel = ServiceLevel.Information,
            EffectiveFrom = new(2000, 1, 1),
            Note = Basis,
        };
    }

    /// <summary>In the import's own transaction.</summary>
    public void Add(WorkbenchDb db, Actor by, DateTime now)
    {
        foreach (var unit in _units.Values)
        {
            var row = UnitRow.Of(unit);
            row.LegalBasis = Basis;
            db.Units.Add(row);
        }
        foreach (var procedure in _procedures.Values) db.Procedures.Add(ProcedureRow.Of(procedure, 1, VersionOrigin.Imported, now, by.StaffId));
    }

    /// <summary>The shape of a code tells what kind of unit it is (QĐ 20/2020/QĐ-TTg): five figures are a commune's, 00 the provincial centre's.</summary>
    private Unit Made(string code)
    {
        var kind = code.Length == 3 ? UnitKind.Province
            : CommuneShape().IsMatch(code) ? UnitKind.CommuneCentre
            : code[4..] == "00" ? UnitKind.ProvinceCentre
            : UnitKind.Agency;
        var parent = units.Find(code[..3]) is { } province && kind != UnitKind.Province ? province.Code : null;
        return new(code, code, code, kind, kind == UnitKind.CommuneCentre ? UnitLevel.Commune : UnitLevel.Province, parent, null, null, []);
    }

    [GeneratedRegex(@"^[A-Y]\d{2}(\.[A-Z0-9]{1,6})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitShape();

    [GeneratedRegex(@"\.\d{5}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommuneShape();

    [GeneratedRegex(@"^\d\.\d{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProcedureShape();
}
