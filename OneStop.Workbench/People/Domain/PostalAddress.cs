namespace OneStop.Workbench.People.Domain;

/// <summary>A present commune or ward: national code, its name with the kind in front (<c>Xã Bát Xát</c>), its province.</summary>
public sealed record Commune(string Code, string Name, string Province)
{
    public override string ToString() => $"{Name}, {Province}";
}

/// <summary>An address as printed or said, and the present two-level unit it lies in where that is known.</summary>
/// <param name="Text">The original words; never rewritten.</param>
/// <param name="Place">What stands before the commune: house, street, hamlet.</param>
/// <param name="Present">The unit of today; null while unknown or while a split ward waits for a choice.</param>
public sealed record PostalAddress(string Text, string Place, Commune? Present)
{
    /// <summary>In the two levels of today; the original words where the unit is not known.</summary>
    public string Today => Present is null ? Text : Place.Length == 0 ? Present.ToString() : $"{Place}, {Present}";
}
