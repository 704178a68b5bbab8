using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Printing.Signing;

/// <summary>
/// The office's electronic signature on the papers it issues, where a certificate is configured. The key is RSA: its signature over the
/// same paper is the same, so that a paper printed again has the same bytes.
/// </summary>
public sealed class OfficeSignature : IDisposable
{
    private readonly X509Certificate2? _certificate;
    private readonly CmsSeal? _seal;

    private OfficeSignature(X509Certificate2Collection chain)
    {
        _certificate = chain.FirstOrDefault(one => one.HasPrivateKey) ?? throw new InvalidOperationException("Signing:Certificate holds no private key.");
        if (_certificate.GetRSAPublicKey() is null) throw new InvalidOperationException("Signing:Certificate must have an RSA key: the same paper must give the same bytes.");
        _seal = new(_certificate, chain);
    }

    private OfficeSignature()
    {
    }

    public static OfficeSignature None { get; } = new();

    /// <summary>Until when papers are signed, UTC; null where none are.</summary>
    public DateTime? Until => _certificate?.NotAfter.ToUniversalTime();

    /// <summary>Tells at once what is wrong with the settings.</summary>
    public static OfficeSignature Read(SigningOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Certificate)) return None;
        var password = options.PasswordFile is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : options.Password;
        return new(Open(options.Certificate, password));
    }

    /// <summary>Draws a paper and signs it, where it was made while the certificate is valid.</summary>
    public byte[] Print(SheetModel sheet)
    {
        var drawn = SheetPrinter.Print(sheet);
        return _seal is not null && Covers(LocalTime.ToUtc(sheet.Made)) ? SignedPdf.Of(drawn, _seal, LocalTime.ToUtc(sheet.Made)) : drawn;
    }

    public void Dispose() => _certificate?.Dispose();

    private static X509Certificate2Collection Open(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException)
        {
            throw new InvalidOperationException($"Signing:Certificate ({file}) cannot be opened: no such file, no PKCS#12 file, or a wrong password.", wrong);
        }
    }

    private bool Covers(DateTime utc) => utc >= _certificate!.NotBefore.ToUniversalTime() && utc <= Until;
}
