namespace OneStop.Workbench.Data;

/// <summary>Where the data live: <c>Database__Provider</c> sqlite or postgres, <c>Database__ConnectionString</c>, <c>Storage__Root</c>.</summary>
public sealed class DatabaseOptions
{
    public string Provider { get; set; } = "sqlite";

    public string? ConnectionString { get; set; }

    public bool IsPostgres => Provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);
}
