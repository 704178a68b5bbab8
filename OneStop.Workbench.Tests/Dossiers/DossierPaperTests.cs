using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Printing;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

public class DossierPaperTests
{
    [Theory]
    [InlineData(PaperSize.A5)]
    [InlineData(PaperSize.A4)]
    public async Task The_receipt_says_what_was_received_and_promised(PaperSize size)
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive("Giàng Thị Ổn Ẩm");
        using var receipt = ReadBack.Open((await office.Paper.Receipt(office.Clerk, number, size)).Value);
        var words = receipt.Words();
        Assert.All(
            [number, "Giàng Thị Ổn Ẩm", "Đăng ký khai sinh", "Giấy chứng sinh", "03 ngày làm việc (theo quy định: 05 ngày làm việc)", "08 giờ 00 phút, ngày 23 tháng 11 năm 2026",
             "17 giờ 00 phút, ngày 26 tháng 11 năm 2026", "8.000 đồng (Tám nghìn đồng) – đã thanh toán bằng tiền mặt", "Bát Xát, ngày 23 tháng 11 năm 2026", "010190000001", "Trần Thị Mẫu"],
            said => Assert.Contains(said, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_dossier_gives_the_same_bytes_whatever_happened_since()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        var first = (await office.Paper.Receipt(office.Clerk, number, PaperSize.A5)).Value;
        office.Database.Time.Advance(TimeSpan.FromDays(3));
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        await office.Desk.RecordPrint(office.Clerk, number, "m01");
        Assert.Equal(first, (await office.Paper.Receipt(office.Inspector, number, PaperSize.A5)).Value);
    }

    [Fact]
    public async Task Nobody_prints_what_they_may_not_see()
    {
        await using var office = await DossierOffice.Open();
        var number = await office.Receive();
        Assert.Equal(Actor.NotAllowed, (await office.Paper.Receipt(office.Stranger, number, PaperSize.A5)).Refusal);
        Assert.Equal("dossier-unknown", (await office.Paper.Receipt(office.Clerk, "H38.02683-261123-9999", PaperSize.A5)).Refusal?.Code);
        Assert.Equal("declaration-without-form", (await office.Paper.Declaration(office.Clerk, number)).Refusal?.Code);
    }

    [Fact]
    public async Task The_declaration_stands_in_the_words_of_its_form()
    {
        await using var program = await WholeProgram.Start();
        var form = program.Get<OneStop.Workbench.Catalogue.CatalogueShelf>().Form("1.004873")!;
        var fields = FormView.VisibleFields(form, FormValues.None, new Dictionary<string, string>(), new(2026, 11, 23));
        var text = fields.First(field => field.Field.Type is FieldType.Name or FieldType.Text);
        var accepted = await program.Get<ReceptionDesk>().Accept(program.Clerk, WholeProgram.Request(Guid.NewGuid()) with
        {
            FormVersion = form.Version,
            FormValues = new Dictionary<string, string> { [text.Place] = "Sùng A Ổn Ví Dụ" },
        });
        using var declaration = ReadBack.Open((await program.Get<DossierPaper>().Declaration(program.Clerk, accepted.Value.Number)).Value);
        var words = declaration.Words();
        Assert.Contains(text.Field.Label.Vi, words, StringComparison.Ordinal);
        Assert.Contains("Sùng A Ổn Ví Dụ", words, StringComparison.Ordinal);
        Assert.Contains(form.Title.Vi.ToUpperInvariant(), words, StringComparison.Ordinal);
    }
}
