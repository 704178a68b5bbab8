using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace OneStop.Workbench.Printing.Signing;

/// <summary>A detached CMS signature as PAdES baseline B asks for it (ETSI EN 319 142-1): SHA-256, the certificate bound by its hash, no signing time inside.</summary>
internal sealed class CmsSeal
{
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _others;
    private readonly byte[] _bound;

    /// <param name="chain">The certificate and those above it, as far as the file holds them.</param>
    public CmsSeal(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        (_certificate, _others, _bound) = (certificate, [.. chain.Where(other => !other.Equals(certificate))], Bind(certificate));
        Name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        Length = Sign([0]).Length;
    }

    /// <summary>Who signs, as the certificate says.</summary>
    public string Name { get; }

    /// <summary>Bytes of every signature by this certificate.</summary>
    public int Length { get; }

    public byte[] Sign(byte[] content)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(_others);
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, _bound));
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        signed.ComputeSignature(signer);
        return signed.Encode();
    }

    /// <summary>SigningCertificateV2 of RFC 5035: a list of one ESSCertIDv2, whose hash is SHA-256 by default.</summary>
    private static byte[] Bind(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }
        return writer.Encode();
    }
}
