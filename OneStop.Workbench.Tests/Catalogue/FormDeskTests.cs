using System.Text;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

public class FormDeskTests
{
    private const string Birth = "1.001193";

    private static FormDefinition Changed(CatalogueAtWork catalogue, Func<FormSection, FormSection>? section = null) =>
        catalogue.Shelf.Form(Birth)! is var form && section is null ? form with { LegalBasis = "TT mẫu", EffectiveFrom = new(2027, 1, 1), Note = "Sửa" }
        : form with { LegalBasis = "TT mẫu", EffectiveFrom = new(2027, 1, 1), Sections = [.. form.Sections.Select(section)] };

    [Fact]
    public async Task A_change_is_a_new_dated_version_and_the_old_one_stays()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var before = catalogue.Shelf.Form(Birth)!;
        var kept = (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, Changed(catalogue), before.Version)).Value;
        Assert.Equal(before.Version + 1, kept.Version);
        Assert.Equal(CatalogueJson.Write(before), CatalogueJson.Write(catalogue.Shelf.Current.Form(Birth, before.Version)!));
        Assert.Equal(before.Version, catalogue.Shelf.Form(Birth, new(2026, 12, 31))!.Version);
        Assert.Equal(kept.Version, catalogue.Shelf.Form(Birth, new(2027, 1, 1))!.Version);
        // A later start of the program leaves it alone.
        await catalogue.Bundled.Load(TestContext.Current.CancellationToken);
        Assert.Equal(2, catalogue.Shelf.Current.FormVersions(Birth).Count);
    }

    [Fact]
    public async Task What_cannot_stand_is_refused_at_its_place()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var good = Changed(catalogue);
        FormField Field(FormField field, Func<FormField, FormField> change) => field.Key == "name" ? change(field) : field;
        FormDefinition Child(Func<FormField, FormField> change) =>
            Changed(catalogue, section => section.Key == "child" ? section with { Fields = [.. section.Fields.Select(field => Field(field, change))] } : section);
        (FormDefinition Form, string Code, string Place)[] bad =
        [
            (good with { LegalBasis = " " }, "procedure-basis-missing", "legalBasis"),
            (good with { EffectiveFrom = default }, "procedure-from-missing", "effectiveFrom"),
            (good with { EffectiveFrom = new(2020, 1, 1) }, "procedure-before-first", "effectiveFrom"),
            (good with { Title = new("Tờ khai", "") }, "form-text-en", "title"),
            (Child(field => field with { Label = new("Tên", "") }), "form-text-en", "sections[1].fields[0].label"),
            (Child(field => field with { Key = "Tên" }), "form-key", "sections[1].fields[0].key"),
            (Child(field => field with { Key = "sex" }), "form-key-twice", "sections[1].fields[2].key"),
            (Child(field => field with { When = Condition.Trusted("child.shoeSize > 3") }), "condition-unknown-name", "sections[1].fields[0].when"),
            (Child(field => field with { When = Condition.Trusted("!empty(child.name)") }), "form-circle", "sections[1].fields[0].when"),
            (Child(field => field with { Type = FieldType.Choice }), "form-options-few", "sections[1].fields[0].options"),
            (Child(field => field with { Source = FieldSource.Parse("applicant.hat").Value }), "source-unknown-part", "sections[1].fields[0].source"),
            (Child(field => field with { Formula = Condition.Trusted("count(child)") }), "form-computed-type", "sections[1].fields[0].type"),
            (good with { Rules = [new(new("Sai", "Wrong"), FindingLevel.Error, Condition.Always)] }, "form-rule-empty", "rules[0].expression"),
            (catalogue.Shelf.Form(Birth)! with { LegalBasis = "TT mẫu", EffectiveFrom = new(2027, 1, 1) }, "procedure-unchanged", ""),
        ];
        foreach (var (form, code, place) in bad)
        {
            var refusal = (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, form, 2)).Refusal!;
            Assert.Equal((code, place), (refusal.Code, refusal.Place ?? ""));
        }
        Assert.Single(catalogue.Shelf.Current.FormVersions(Birth));
    }

    [Fact]
    public async Task Only_administrators_and_only_on_top_of_the_last_version()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        Assert.Equal(Actor.NotAllowed, (await catalogue.Forms.Keep(CatalogueAtWork.Acting(Role.Counter), Changed(catalogue), 2)).Refusal);
        Assert.Equal(Actor.NotAllowed, (await catalogue.Forms.Import(CatalogueAtWork.Acting(Role.Officer), Birth, "{}")).Refusal);
        Assert.Equal(Actor.NotAllowed, catalogue.Forms.Export(CatalogueAtWork.Acting(Role.Counter), Birth, null).Refusal);
        await catalogue.Forms.Keep(CatalogueAtWork.Administrator, Changed(catalogue), 2);
        Assert.Equal(Writer.Stale, (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, Changed(catalogue) with { Note = "Khác" }, 2)).Refusal);
    }

    [Fact]
    public async Task A_procedure_without_a_form_gets_its_first()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var code = catalogue.Shelf.Current.Codes.First(code => catalogue.Shelf.Form(code) is null);
        var form = Changed(catalogue) with { Code = code, Rules = [], Sections = [new("person", new("Người", "Person"), Condition.Always, null, [new("name", new("Tên", "Name"), FieldType.Name, Need.Required, Condition.Always, [], null, null)])] };
        Assert.Equal(1, (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, form, 0)).Value.Version);
        Assert.NotNull(catalogue.Shelf.Form(code, new(2027, 1, 1)));
        Assert.Equal("procedure-unknown", (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, form with { Code = "9.999999" }, 0)).Refusal?.Code);
    }

    [Fact]
    public async Task A_field_that_the_papers_ask_for_cannot_go()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var procedure = catalogue.Shelf.Find(Birth)!;
        var asking = procedure with { LegalBasis = "QĐ mẫu", EffectiveFrom = new(2026, 12, 1), Guide = procedure.Guide with { Papers = [procedure.Guide.Papers[0] with { When = Condition.Trusted("child.sex == 'male'") }, .. procedure.Guide.Papers.Skip(1)] } };
        Assert.False((await catalogue.Desk.Amend(CatalogueAtWork.Administrator, asking, 1, TestContext.Current.CancellationToken)).Refused);
        var without = Changed(catalogue, section => section with { Fields = [.. section.Fields.Where(field => field.Key != "sex")] });
        var refusal = (await catalogue.Forms.Keep(CatalogueAtWork.Administrator, without, 2)).Refusal!;
        Assert.Equal(("form-guide-needs", "child.sex"), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public async Task A_form_goes_out_as_a_file_and_comes_back()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var file = Encoding.UTF8.GetString(catalogue.Forms.Export(CatalogueAtWork.Administrator, Birth, null).Value);
        var changed = file.Replace("\"effectiveFrom\": \"2025-07-01\"", "\"effectiveFrom\": \"2027-02-01\",\n  \"legalBasis\": \"TT mẫu\"", StringComparison.Ordinal).Replace("Người được khai sinh", "Trẻ em", StringComparison.Ordinal);
        var kept = await catalogue.Forms.Import(CatalogueAtWork.Administrator, Birth, changed);
        Assert.Null(kept.Refusal);
        Assert.Equal("Trẻ em", catalogue.Shelf.Form(Birth, new(2027, 2, 1))!.Section("child")!.Title.Vi);
        foreach (var code in catalogue.Shelf.Current.Codes.Where(code => catalogue.Shelf.Form(code) is not null))
            Assert.Equal(CatalogueJson.Write(catalogue.Shelf.Form(code)!), CatalogueJson.Write(FormFile.Read(Encoding.UTF8.GetString(FormFile.Write(catalogue.Shelf.Form(code)!))).Value));
    }

    [Theory]
    [InlineData("\"label\"", "\"lable\"", "form-file-key", "sections[0].fields[0].lable")]
    [InlineData("agent == 'parent'", "agent =", "condition-unexpected", "sections[0].fields[3].source")]
    [InlineData("\"name\",\n", "\"nome\",\n", "form-file-unreadable", "sections[0].fields[0].type")]
    [InlineData("{", "", "form-file-unreadable", "")]
    [InlineData("1.001193", "1.000656", "form-file-other", "code")]
    public async Task A_faulty_file_is_refused_with_its_place(string from, string to, string code, string place)
    {
        await using var catalogue = await CatalogueAtWork.Create();
        var file = Encoding.UTF8.GetString(catalogue.Forms.Export(CatalogueAtWork.Administrator, Birth, null).Value).Replace("\r", "", StringComparison.Ordinal);
        var at = file.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var refusal = (await catalogue.Forms.Import(CatalogueAtWork.Administrator, Birth, file[..at] + to + file[(at + from.Length)..])).Refusal!;
        Assert.Equal((code, place), (refusal.Code, refusal.Place ?? ""));
    }
}
