using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OneStop.Workbench.Printing.Signing;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>A made-up office's certificate under a made-up authority, as a PKCS#12 file that is removed afterwards.</summary>
internal sealed class TestCertificate : IDisposable
{
    public const string Office = "Trung tam Vi Du";
    public const string Password = "Mat-Khau-Thu-2026";

    private readonly string _file = Path.GetTempFileName();

    public TestCertificate(DateTime from, DateTime to)
    {
        using var rootKey = RSA.Create(2048);
        var rootRequest = new CertificateRequest("CN=Co quan chung thuc thu nghiem", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var root = rootRequest.CreateSelfSigned(from.AddDays(-1), to.AddDays(1));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Office}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using var signed = request.Create(root, from, to, [1, 2, 3, 4]);
        using var office = signed.CopyWithPrivateKey(key);
        File.WriteAllBytes(_file, new X509Certificate2Collection { office, X509CertificateLoader.LoadCertificate(root.RawData) }.Export(X509ContentType.Pkcs12, Password)!);
    }

    public SigningOptions Options => new() { Certificate = _file, Password = Password };

    public void Dispose() => File.Delete(_file);
}
