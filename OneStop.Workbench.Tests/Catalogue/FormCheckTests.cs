using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class FormCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly FormDefinition Birth = Form("1.001193");
    private static readonly PaperGuide BirthGuide = new BundledCatalogueTests.Content().Procedures.Single(procedure => procedure.Code == "1.001193").Guide;

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["requester.requesterName"] = "Giàng A Mẫu", ["requester.requesterResidence"] = "Thôn Ví Dụ", ["requester.requesterIdentity"] = "010090000001", ["requester.requesterRelation"] = "cha",
        ["child.name"] = "GIÀNG THỊ MẪU", ["child.birthDate"] = "2026-11-01", ["child.sex"] = "female", ["child.ethnicity"] = "Mông", ["child.nationality"] = "Việt Nam",
        ["child.birthPlace"] = "Bệnh viện Ví Dụ", ["child.homeTown"] = "Xã Ví Dụ", ["mother.motherName"] = "Vàng Thị Thử", ["mother.motherBirth"] = "2001", ["copies.copiesWanted"] = "no",
    };

    private static FormDefinition Form(string code) => new BundledCatalogueTests.Content().Forms.Single(form => form.Code == code);

    private static IReadOnlyList<FormFinding> Check(params (string Place, string Value)[] changes) => Check(Birth, BirthGuide.Defaults, Good, changes);

    private static IReadOnlyList<FormFinding> Check(FormDefinition form, IReadOnlyDictionary<string, string> answers, Dictionary<string, string> values, params (string Place, string Value)[] changes)
    {
        var typed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (place, value) in changes) typed[place] = value;
        return FormCheck.Check(form, new FormValues(typed), answers, Today);
    }

    [Fact]
    public void A_good_form_has_no_errors() => Assert.DoesNotContain(Check(), finding => finding.Level == FindingLevel.Error);

    [Theory]
    [InlineData("child.name", "", "field-required")]
    [InlineData("child.birthDate", "2026-02-30", "field-not-a-date")]
    [InlineData("child.birthDate", "2026-11-24", "form-rule")]
    [InlineData("child.sex", "nữ", "field-not-an-option")]
    [InlineData("mother.motherBirth", "năm 2001", "field-not-a-partial-date")]
    [InlineData("mother.motherName", "", "field-required")]
    [InlineData("mother.motherBirth", "2027", "form-rule")]
    public void What_is_wrong_is_said_at_its_place(string place, string value, string code) =>
        Assert.Contains(Check((place, value)), finding => finding.Place == place && finding.Level == FindingLevel.Error && finding.Refusal.Code == code);

    [Fact]
    public void A_warning_does_not_block()
    {
        var late = Assert.Single(Check(("child.birthDate", "2026-01-01")), finding => finding.Refusal.Code == "form-rule");
        Assert.Equal(FindingLevel.Warning, late.Level);
        Assert.NotEmpty(late.Words!.En);
    }

    [Fact]
    public void Answers_change_what_is_needed()
    {
        var abandoned = new Dictionary<string, string>(BirthGuide.Defaults, StringComparer.Ordinal) { ["childCase"] = "abandoned" };
        Assert.DoesNotContain(Check(Birth, abandoned, Good, ("mother.motherName", "")), finding => finding.Level == FindingLevel.Error);
    }

    [Fact]
    public void Hidden_fields_are_not_asked_for()
    {
        Assert.DoesNotContain(Check(), finding => finding.Place == "copies.copiesNumber");
        Assert.Contains(Check(("copies.copiesWanted", "yes")), finding => finding.Place == "copies.copiesNumber" && finding.Refusal.Code == "field-required");
        Assert.Contains(Check(("copies.copiesWanted", "yes"), ("copies.copiesNumber", "0")), finding => finding.Refusal.Code == "form-rule");
        Assert.DoesNotContain(Check(("copies.copiesNumber", "0")), finding => finding.Refusal.Code == "form-rule");
    }

    [Fact]
    public void A_rule_about_rows_is_asked_row_by_row()
    {
        var findings = Check(Form("2.000815"), new Dictionary<string, string>(StringComparer.Ordinal), new(StringComparer.Ordinal),
            ("documents[0].pages", "3"), ("documents[0].copies", "2"), ("documents[1].pages", "0"), ("documents[1].copies", "1"));
        var rule = Assert.Single(findings, finding => finding.Refusal.Code == "form-rule");
        Assert.Equal("documents[1].pages", rule.Place);
    }

    [Fact]
    public void An_untouched_row_beyond_the_fewest_is_only_an_offer()
    {
        var members = Form("1.001612").Sections.Single(section => section.Key == "members");
        var answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["founder"] = "family" };
        var visible = FormView.VisibleFields(Form("1.001612"), FormValues.None, answers, Today).Where(field => field.Section.Key == members.Key).ToList();
        Assert.NotEmpty(visible);
        Assert.All(visible, field => Assert.StartsWith("members[", field.Place, StringComparison.Ordinal));
        Assert.DoesNotContain(FormView.VisibleFields(Form("1.001612"), FormValues.None, new Dictionary<string, string>(StringComparer.Ordinal), Today), field => field.Section.Key == "members");
    }

    [Fact]
    public void Papers_that_data_prove_are_struck_with_their_reason()
    {
        var defaults = BirthGuide.PapersFor(BirthGuide.Defaults, FormValues.None, Today);
        Assert.Equal("Cơ sở dữ liệu quốc gia về dân cư", defaults.Single(asked => asked.Paper.Key == "identity").ProvedBy!.Name);
        Assert.False(defaults.Single(asked => asked.Paper.Key == "birthNotification").Struck);
        Assert.DoesNotContain(defaults, asked => asked.Paper.Key == "abandonedRecord");

        var missing = BirthGuide.PapersFor(new Dictionary<string, string>(StringComparer.Ordinal) { ["identityData"] = "missing", ["birthProof"] = "electronic" }, FormValues.None, Today);
        Assert.False(missing.Single(asked => asked.Paper.Key == "identity").Struck);
        Assert.True(missing.Single(asked => asked.Paper.Key == "birthNotification").Struck);
    }

    [Fact]
    public void A_shown_identity_paper_without_a_question_is_struck_too()
    {
        var guide = new BundledCatalogueTests.Content().Procedures.Single(procedure => procedure.Code == "2.000884").Guide;
        Assert.True(guide.PapersFor(guide.Defaults, FormValues.None, Today).Single(asked => asked.Paper.Key == "identity").Struck);
    }
}
