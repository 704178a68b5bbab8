namespace OneStop.Workbench.Staff.Domain;

/// <summary>The program itself, for verbs run from the shell: every role over every unit, and never a person's account.</summary>
public static class SystemActor
{
    public const string Name = "OneStop";

    public static Actor Of(UnitTree units)
    {
        var tops = units.All.Where(unit => unit.ParentCode is null).ToList();
        var grants = from unit in tops from role in Enum.GetValues<Role>() select new RoleGrant(role, unit.Code);
        return new(Guid.Empty, Name, tops.Count > 0 ? tops[0].Code : "", [.. grants], units);
    }
}
