namespace OneStop.Workbench.Staff;

/// <summary>A one-time link for making the first administrator; only the token's hash is kept.</summary>
public sealed class FirstLinkRow
{
    public required string TokenHash { get; init; }

    public DateTime ExpiresAt { get; init; }
}
