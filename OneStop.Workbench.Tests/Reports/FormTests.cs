using OneStop.Workbench.Platform;
using OneStop.Workbench.Reports;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Reports;

public class FormTests
{
    private static readonly ReportForm Plain = new()
    {
        Code = "vd", Number = "Biểu số VD", Title = ["VÍ DỤ"], LegalBasis = "Thông tư số 00/2026/TT-VD", EffectiveFrom = new(2026, 8, 1), Rows = FormRows.Units, RowHead = "Đơn vị", CountedIn = "Hồ sơ",
        Columns = [new(3, ["Tổng số"], Formula: "c4 + c5"), new(4, ["Trực tuyến"], "online"), new(5, ["Trực tiếp"], "direct"), new(6, ["Tỷ lệ"], Formula: "100*c4/c3", Decimals: 2)],
    };

    [Theory]
    [InlineData("c3+c4", 30.0)]
    [InlineData("c3-c4*2", -30.0)]
    [InlineData("100*(c3+c4)/c4", 150.0)]
    [InlineData("(c4-c3)/(c3-c3)", null)]
    [InlineData("c9+1", null)]
    public void Formulas_reckon_as_written(string text, double? expected) =>
        Assert.Equal((decimal?)expected, ColumnFormula.Parse(text).Value.Value(column => column switch { 3 => 10, 4 => 20, _ => null }));

    [Theory]
    [InlineData("")]
    [InlineData("c3+")]
    [InlineData("3c")]
    [InlineData("(c3")]
    [InlineData("c3)c4")]
    [InlineData("SUM(c3)")]
    public void What_is_no_formula_is_refused(string text) => Assert.Equal("formula-unreadable", ColumnFormula.Parse(text).Refusal?.Code);

    [Fact]
    public void A_sound_definition_has_no_faults() => Assert.Empty(Plain.Faults());

    [Fact]
    public void Every_fault_of_a_definition_names_its_column()
    {
        var wrong = Plain with
        {
            EffectiveTo = new(2026, 7, 1),
            Columns = [new(3, ["Tổng"], Formula: "c4+c7"), new(4, [], "online"), new(5, ["Lạ"], "happy"), new(6, ["Sau"], Formula: "c7+1"), new(7, ["Dở"], Formula: "c5+")],
        };
        Assert.Equal(
            ["EffectiveTo target-dates-reversed", "Columns.3 formula-column-unknown", "Columns.4 form-column-head", "Columns.5 measure-unknown", "Columns.6 formula-column-unknown", "Columns.7 formula-unreadable"],
            wrong.Faults().Select(fault => $"{fault.Place} {fault.Code}"));
        Assert.Contains((Plain with { Columns = [new(4, ["Sai số"], "online")] }).Faults(), fault => fault.Code == "form-numbers-in-order");
    }

    [Fact]
    public async Task Every_bundled_form_is_sound_and_in_force()
    {
        await using var database = await TestDatabase.Create();
        var forms = new ReportFormShelf(BundledAssets.BesideProgram, database).Bundled;
        Assert.Superset(new HashSet<string> { "ii06b", "07a", "ii07b", "workload", "matrix", "scorecard", "fees", "post" }, forms.Select(form => form.Code).ToHashSet());
        Assert.All(forms, form => Assert.Empty(form.Faults()));
        Assert.All(forms, form => Assert.Equal(form.Columns.Count, ReportFormShelf.Read(ReportFormShelf.Write(form))!.Columns.Count));
    }

    [Fact]
    public void Rows_groups_and_total_add_up_and_formulas_follow_in_each()
    {
        var count = new FormCount(Plain);
        count.Add(new("Cấp xã", "B", 2), place => place == 1 ? 3 : 0);
        count.Add(new("Cấp xã", "A", 2), place => place == 2 ? 1 : 0);
        count.Add(new("Cấp tỉnh", "C"), place => place is 1 or 2 ? 1 : 0);
        count.Add(new("Cấp tỉnh", "D"), _ => 0);
        var table = count.Table();
        Assert.Equal(["Cấp tỉnh", "Cấp xã"], table.Groups.Select(group => group.Name));
        Assert.Equal(["A", "B"], table.Groups[1].Rows.Select(row => row.Name));
        Assert.Equal([4, 3, 1, 75m], table.Groups[1].Subtotal.Values);
        Assert.Equal([6, 4, 2, 66.67m], table.Total.Values);
        Assert.Single(table.Groups[0].Rows);
    }
}
