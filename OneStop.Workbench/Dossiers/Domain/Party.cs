namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A person or organisation on a dossier, as given at the counter. Dates are kept as typed precision allows (yyyy, yyyy-MM or yyyy-MM-dd).</summary>
public sealed record Party
{
    public required string Name { get; init; }

    public string? Identity { get; init; }

    public string? BirthDate { get; init; }

    public string? Sex { get; init; }

    public string? Address { get; init; }

    /// <summary>The commune of today where the printed address names an old unit.</summary>
    public string? PresentUnit { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool IsOrganisation { get; init; }

    public string? TaxCode { get; init; }

    /// <summary>Nine digits of the card before 2025, where they are known.</summary>
    public string? OldIdentity { get; init; }

    /// <summary>Of somebody identified by a passport.</summary>
    public string? Nationality { get; init; }

    /// <summary>Last day of the passport, ISO.</summary>
    public string? IdentityExpiry { get; init; }

    /// <summary>Who acts for an organisation by law.</summary>
    public Representative? Representative { get; init; }
}

public sealed record Representative(string Name, string? Identity = null, string? Position = null);

/// <summary>The paper by which the submitter acts for the owner.</summary>
/// <param name="Kind">A stable code such as <c>letter</c>, <c>birth-certificate</c>, <c>guardian-decision</c>.</param>
/// <param name="Date">ISO.</param>
public sealed record AuthorityPaper(string Kind, string? Number = null, string? Date = null);

/// <summary>How the submitter signs where they do not simply sign.</summary>
/// <param name="Way"><c>fingerprint</c> for who cannot sign, <c>read-aloud</c> for who cannot read either.</param>
public sealed record Signing(string Way, string? Witness = null, string? WitnessIdentity = null);
