using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using OneStop.Workbench.Platform.Verification;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>The office's signature as another program sees it (poppler's pdfsig), and what it does to the bytes.</summary>
public sealed class OfficeSignatureTests : IDisposable
{
    private readonly TestCertificate _office = new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 12, 31, 0, 0, 0, DateTimeKind.Utc));

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("m04")]
    [InlineData("m07")]
    [InlineData("receipt")]
    public async Task Another_program_finds_it_valid_over_the_whole_file(string name)
    {
        using var signature = OfficeSignature.Read(_office.Options);
        var said = await PdfSig.Say(signature.Print(Sheet(name)));
        Assert.Contains("Signature #1:", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature #2:", said, StringComparison.Ordinal);
        Assert.Contains("Signature Type: ETSI.CAdES.detached", said, StringComparison.Ordinal);
        Assert.Contains("Signature Validation: Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains(TestCertificate.Office, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_changed_afterwards_is_found_out()
    {
        using var signature = OfficeSignature.Read(_office.Options);
        var signed = signature.Print(Sheet("m04"));
        signed[signed.Length / 4] ^= 1;
        Assert.Contains("Digest Mismatch", await PdfSig.Say(signed), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_drawn_stays_and_reads_as_before()
    {
        using var signature = OfficeSignature.Read(_office.Options);
        var sheet = Sheet("m04");
        var (drawn, signed) = (SheetPrinter.Print(sheet), signature.Print(sheet));
        Assert.True(signed.Length > drawn.Length);
        Assert.Equal(drawn, signed[..drawn.Length]);
        Assert.Equal(ReadBack.Words(drawn), ReadBack.Words(signed));
    }

    [Fact]
    public void The_same_paper_has_the_same_bytes_signed_by_another_start_of_the_program()
    {
        using var once = OfficeSignature.Read(_office.Options);
        using var again = OfficeSignature.Read(_office.Options);
        Assert.Equal(once.Print(Sheet("receipt")), again.Print(Sheet("receipt")));
    }

    [Fact]
    public void The_certificate_is_bound_by_its_hash_and_no_time_is_inside()
    {
        using var signature = OfficeSignature.Read(_office.Options);
        var (content, cms) = PdfSig.Parts(signature.Print(Sheet("m04")));
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        signed.Decode(cms);
        signed.CheckSignature(verifySignatureOnly: true);
        var attributes = signed.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().ToDictionary(attribute => attribute.Oid.Value!, StringComparer.Ordinal);
        var bound = attributes["1.2.840.113549.1.9.16.2.47"].Values[0].RawData;
        Assert.True(bound.AsSpan().IndexOf(SHA256.HashData(signed.SignerInfos[0].Certificate!.RawData)) > 0);
        Assert.DoesNotContain("1.2.840.113549.1.9.5", attributes.Keys);
        Assert.Equal(2, signed.Certificates.Count);
    }

    [Fact]
    public void Without_a_certificate_and_outside_its_days_a_paper_stays_as_drawn()
    {
        using var signature = OfficeSignature.Read(_office.Options);
        var before = Sheet("m04") with { Made = new DateTime(2025, 12, 31, 8, 0, 0) };
        Assert.Equal(SheetPrinter.Print(before), signature.Print(before));
        Assert.Equal(SheetPrinter.Print(Sheet("m04")), OfficeSignature.None.Print(Sheet("m04")));
    }

    [Fact]
    public void The_password_may_lie_in_a_file_and_a_wrong_one_is_told_at_start()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, TestCertificate.Password + "\n");
        using (OfficeSignature.Read(_office.Options with { Password = null, PasswordFile = file }))
        {
            File.Delete(file);
        }
        var told = Assert.Throws<InvalidOperationException>(() => OfficeSignature.Read(_office.Options with { Password = "sai" }));
        Assert.Contains("Signing:Certificate", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sai", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_certificate_is_a_finding()
    {
        using var signature = OfficeSignature.Read(_office.Options);
        Assert.Empty((await Check(signature, new(2027, 12, 30, 0, 0, 0, TimeSpan.Zero))).Faults);
        Assert.Equal("signature", Assert.Single((await Check(signature, new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero))).Faults).Kind);
        Assert.Empty((await Check(OfficeSignature.None, new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero))).Faults);
    }

    private static async Task<Findings> Check(OfficeSignature signature, DateTimeOffset now)
    {
        var findings = new Findings();
        await new SigningCheck(signature, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now)).Run(findings, TestContext.Current.CancellationToken);
        return findings;
    }

    private static SheetModel Sheet(string name) => FilledSheets.All().Single(paper => paper.Name == name).Sheet;
}
