using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Workbook;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Tests.Catalogue;

public class BundledCatalogueTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly CatalogueFiles Files = new(BundledAssets.BesideProgram);
    private static readonly IReadOnlyList<FormDefinition> Forms = Files.Forms();
    private static readonly IReadOnlyDictionary<string, PaperGuide> Guides = Files.Guides().ToDictionary(guide => guide.Code, guide => guide.Guide);
    private static readonly WorkbookContent Workbook = ReadWorkbook();

    public static TheoryData<string> DailyCodes => [.. Forms.Select(form => form.Code)];

    private static WorkbookContent ReadWorkbook()
    {
        using var file = File.OpenRead(Files.Workbook);
        return WorkbookReader.Read(file, code => Forms.FirstOrDefault(form => form.Code == code));
    }

    [Fact]
    public void It_holds_196_procedures_without_a_fault()
    {
        Assert.Empty(Workbook.Faults);
        Assert.Equal(196, Workbook.Procedures.Count);
        Assert.Equal(37, Forms.Count);
        Assert.Equal(Forms.Select(form => form.Code), Guides.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DailyCodes))]
    public void The_workbook_and_the_guide_say_the_same(string code)
    {
        var procedure = Workbook.Procedures.Single(candidate => candidate.Code == code);
        Assert.Equal(CatalogueJson.Write(Guides[code]), CatalogueJson.Write(procedure.Guide));
    }

    [Theory, MemberData(nameof(DailyCodes))]
    public void Every_condition_of_a_form_knows_its_names(string code)
    {
        var form = Forms.Single(candidate => candidate.Code == code);
        var known = new ConditionVocabulary(Guides[code].Questions, form);
        var conditions = form.Sections.Select(section => section.When)
            .Concat(form.Sections.SelectMany(section => section.Fields).Select(field => field.When))
            .Concat(form.Rules.Select(rule => rule.Expression))
            .Concat(Guides[code].Papers.Select(paper => paper.When))
            .Concat(Guides[code].Cases.Select(one => one.When));
        Assert.Empty(conditions.SelectMany(condition => condition.Check(known).Select(fault => $"{condition}: {fault}")));
    }

    [Theory, MemberData(nameof(DailyCodes))]
    public void A_form_speaks_both_languages_and_its_keys_are_unique(string code)
    {
        var form = Forms.Single(candidate => candidate.Code == code);
        var texts = new[] { form.Title }
            .Concat(form.Sections.Select(section => section.Title))
            .Concat(form.Sections.SelectMany(section => section.Fields).SelectMany(field => field.Options.Select(option => option.Label).Append(field.Label)))
            .Concat(form.Sections.SelectMany(section => section.Fields).Select(field => field.Help).OfType<LocalText>())
            .Concat(form.Rules.Select(rule => rule.Message))
            .Concat(Guides[code].Questions.SelectMany(question => question.Options.Select(option => option.Label).Append(question.Text)))
            .Concat(Guides[code].Cases.Select(one => one.Name))
            .Concat(Guides[code].Papers.Select(paper => paper.Name));
        Assert.All(texts, text =>
        {
            Assert.NotEmpty(text.Vi);
            Assert.NotEmpty(text.En);
            Assert.True(text.Vi.IsNormalized(), text.Vi);
        });
        var places = form.Sections.SelectMany(section => section.Fields.Select(field => $"{section.Key}.{field.Key}")).ToList();
        Assert.Equal(places.Distinct(StringComparer.Ordinal), places);
        Assert.All(form.Sections.SelectMany(section => section.Fields).Where(field => field.Type == FieldType.Choice), field => Assert.NotEmpty(field.Options));
    }

    [Theory, MemberData(nameof(DailyCodes))]
    public void Every_case_of_a_guide_has_a_limit_and_every_limit_a_case(string code)
    {
        var procedure = Workbook.Procedures.Single(candidate => candidate.Code == code);
        Assert.Equal(procedure.CaseKeys.Order(StringComparer.Ordinal), Guides[code].Cases.Select(one => one.Key).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DailyCodes))]
    public void Every_combination_of_answers_leads_to_a_case_and_to_papers(string code)
    {
        var guide = Guides[code];
        var procedure = Workbook.Procedures.Single(candidate => candidate.Code == code);
        foreach (var answers in Combinations(guide.Questions))
        {
            Assert.False(procedure.LimitFor(guide.ChooseCase(answers), Channel.Counter).Refused);
            Assert.NotEmpty(guide.PapersFor(answers, FormValues.None, Today));
        }
    }

    [Fact]
    public void No_paper_that_stays_is_asked_for_under_a_name_twice() => Assert.Empty(
        from procedure in Workbook.Procedures
        from twins in procedure.Guide.Papers.GroupBy(paper => SearchKey.Of(paper.Name.Vi) + paper.When.Text)
        where twins.Count() > 1
        select $"{procedure.Code}: {twins.Key}");

    [Fact]
    public void Only_procedures_without_a_term_have_no_limit() =>
        Assert.Equal(["6.001435", "6.003494"], Workbook.Procedures.Where(procedure => procedure.Limits.Count == 0).Select(procedure => procedure.Code));

    [Fact]
    public void Council_fees_and_weak_knowledge_are_marked_for_the_province() => Assert.Empty(
        from procedure in Workbook.Procedures
        from limit in procedure.Limits
        where !limit.NeedsProvinceCheck && (limit.Fee.ToBeEntered || (limit.Confidence.StartsWith('K') && int.Parse(limit.Confidence[1..], null) < 85))
        select $"{procedure.Code} {limit.CaseKey}");

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        await using var catalogue = await CatalogueAtWork.Create();
        await catalogue.Bundled.Load(TestContext.Current.CancellationToken);
        await using var db = catalogue.Database.CreateDbContext();
        Assert.Equal(196, await db.Procedures.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(37, await db.Forms.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(CatalogueJson.Write(Forms[0]), CatalogueJson.Write(catalogue.Shelf.Form(Forms[0].Code)));
    }

    /// <summary>The bundled procedures for other tests.</summary>
    internal sealed class Content
    {
        public IReadOnlyList<ProcedureVersion> Procedures => Workbook.Procedures;

        public IReadOnlyList<FormDefinition> Forms => BundledCatalogueTests.Forms;
    }

    [Fact]
    public void Every_limit_is_accepted_by_the_clock()
    {
        var calendar = Deadlines.Office.Bundled;
        Assert.All(Workbook.Procedures.SelectMany(procedure => procedure.Limits), limit =>
        {
            foreach (var answer in new[] { limit.Statutory, limit.Promised }.Select(term => DeadlineClock.Compute(calendar, term, new DateTime(2026, 11, 23, 9, 0, 0), [])))
            {
                Assert.Null(answer.Refusal);
                Assert.True(answer.Due > new DateTime(2026, 11, 23, 9, 0, 0));
            }
        });
    }

    private static IEnumerable<Dictionary<string, string>> Combinations(IReadOnlyList<Question> questions) =>
        questions.Aggregate(
            (IEnumerable<Dictionary<string, string>>)[new(StringComparer.Ordinal)],
            (all, question) => all.SelectMany(answers => question.Options.Select(option => new Dictionary<string, string>(answers, StringComparer.Ordinal) { [question.Key] = option.Key })));
}
