namespace OneStop.Workbench.Printing.Signing;

/// <summary>Settings under <c>Signing</c>; without a certificate papers go out unsigned.</summary>
public sealed record SigningOptions
{
    /// <summary>Path of the office's certificate with its key (PKCS#12).</summary>
    public string? Certificate { get; init; }

    public string? Password { get; init; }

    /// <summary>A file that holds the password, as secrets are handed to services; read instead of <see cref="Password"/>.</summary>
    public string? PasswordFile { get; init; }
}
