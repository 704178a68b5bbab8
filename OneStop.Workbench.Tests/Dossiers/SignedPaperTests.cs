using System.Security.Cryptography;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Papers of an office that signs: what is kept is the signed file, and it prints again byte for byte.</summary>
public class SignedPaperTests
{
    [Fact]
    public async Task What_is_kept_and_printed_again_is_the_signed_file()
    {
        using var certificate = new TestCertificate(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var signature = OfficeSignature.Read(certificate.Options);
        await using var office = await DossierOffice.Open(signature);
        var number = await office.Receive();
        Assert.False((await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus)).Refused);
        Assert.False((await office.Waits.AskSupplement(office.Officer, number, [new("Giấy chứng sinh", null)], null)).Refused);

        var printed = (await office.See(number)).History.Single(past => past.Kind == DossierEventKind.Printed).Read<PrintedPayload>();
        var paper = (await office.Paper.Issued(office.Clerk, number, "m02")).Value;
        Assert.Equal(printed.Hash, Convert.ToHexStringLower(SHA256.HashData(paper)));
        Assert.Contains("Signature is Valid.", await PdfSig.Say(paper), StringComparison.Ordinal);
        Assert.Contains("Giấy chứng sinh", ReadBack.Words(paper), StringComparison.Ordinal);

        // Even where the kept file is lost, the history and the key give it again.
        foreach (var kept in Directory.EnumerateFiles(office.Storage.Files, printed.Hash!, SearchOption.AllDirectories)) File.Delete(kept);
        Assert.Equal(paper, (await office.Paper.Issued(office.Clerk, number, "m02")).Value);
    }

    [Fact]
    public async Task The_receipt_is_signed_and_the_same_each_time()
    {
        using var certificate = new TestCertificate(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var signature = OfficeSignature.Read(certificate.Options);
        await using var office = await DossierOffice.Open(signature);
        var number = await office.Receive();
        var receipt = (await office.Paper.Receipt(office.Clerk, number, PaperSize.A5)).Value;
        Assert.Contains("Signature is Valid.", await PdfSig.Say(receipt), StringComparison.Ordinal);
        office.Database.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(receipt, (await office.Paper.Receipt(office.Clerk, number, PaperSize.A5)).Value);
    }

    [Fact]
    public async Task The_whole_program_signs_by_its_settings_and_does_not_start_with_wrong_ones()
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        using var certificate = new TestCertificate(today.AddDays(-1), today.AddDays(2));
        await using var program = await WholeProgram.Start($"--Signing:Certificate={certificate.Options.Certificate}", $"--Signing:Password={certificate.Options.Password}");
        var accepted = await program.Get<ReceptionDesk>().Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()), cancellation: TestContext.Current.CancellationToken);
        var receipt = await program.Get<DossierPaper>().Receipt(program.Clerk, accepted.Value.Number, PaperSize.A4, cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("Signature is Valid.", await PdfSig.Say(receipt.Value), StringComparison.Ordinal);

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => WholeProgram.Start("--Signing:Certificate=/khong/co.p12"));
        Assert.Contains("Signing:Certificate", told.Message, StringComparison.Ordinal);
    }
}
