using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

/// <summary>What holds for each of the bundled definitions, whatever is typed into it.</summary>
public class AllFormsTests
{
    private const int Tries = 400;

    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly BundledCatalogueTests.Content Bundled = new();

    public static TheoryData<string> Codes => [.. Bundled.Forms.Select(form => form.Code)];

    private static FormDefinition Form(string code) => Bundled.Forms.Single(form => form.Code == code);

    private static PaperGuide Guide(string code) => Bundled.Procedures.Single(procedure => procedure.Code == code).Guide;

    [Theory, MemberData(nameof(Codes))]
    public void It_is_whole_in_both_languages_and_every_condition_knows_its_words(string code) =>
        Assert.Empty(FormFaults.Of(Form(code), Guide(code)).Select(fault => $"{fault.Place}: {fault.Refusal}"));

    [Theory, MemberData(nameof(Codes))]
    public void Whatever_is_typed_it_comes_to_rest_and_reads_back_the_same(string code)
    {
        var random = new Random(Seed(code) ^ 7);
        for (var round = 0; round < 25; round++)
        {
            var filled = new FilledForm(Form(code), Guide(code), random, Today).Fill(emptyShare: 0.3, rows: round % 3);
            for (var change = 0; change < 4; change++) filled.Change();
            var look = FormView.Look(Form(code), filled.Values, filled.Answers, Today);
            Assert.NotNull(FormCheck.Check(Form(code), filled.Values, filled.Answers, Today));
            var again = FormView.Look(Form(code), look.Values, filled.Answers, Today);
            Assert.Equal(look.Visible.Select(field => field.Place), again.Visible.Select(field => field.Place));
            Assert.Equal(look.Values.All.OrderBy(pair => pair.Key), again.Values.All.OrderBy(pair => pair.Key));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_required_field_that_is_asked_for_can_be_filled(string code)
    {
        var random = new Random(Seed(code) ^ 11);
        for (var round = 0; round < 12; round++)
        {
            var filled = new FilledForm(Form(code), Guide(code), random, Today).Fill(rows: round % 3);
            var findings = FormCheck.Check(Form(code), filled.Values, filled.Answers, Today);
            Assert.DoesNotContain(findings, finding => finding.Refusal.Code is "field-required" or "field-not-an-option" or "field-option-gone" || finding.Refusal.Code.StartsWith("field-not-", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void It_can_be_filled_without_a_single_error(string code)
    {
        var filled = FilledForm.WithoutErrors(Form(code), Guide(code), Today);
        Assert.DoesNotContain(FormCheck.Check(Form(code), filled.Values, filled.Answers, Today), finding => finding.Level == FindingLevel.Error);
        Assert.NotEmpty(filled.Typed);
    }

    [Theory, MemberData(nameof(Codes))]
    public void No_condition_is_dead(string code)
    {
        var (form, guide) = (Form(code), Guide(code));
        var random = new Random(Seed(code) ^ 17);
        var open = Conditions(form, guide).Where(condition => condition.Text.Length > 0).Distinct()
            .ToDictionary(condition => condition, _ => new HashSet<bool>());
        for (var round = 0; round < Tries * 3 && open.Values.Any(seen => seen.Count < 2); round++)
        {
            var filled = new FilledForm(form, guide, random, Today).Fill(emptyShare: 0.9 * random.Next(3) / 2, rows: random.Next(4));
            var values = new Dictionary<string, string>(filled.Typed, StringComparer.Ordinal)
            {
                ["submitter.sex"] = random.Next(2) == 0 ? "male" : "female", ["submitter.role"] = (string[])["owner", "parent"] is var roles ? roles[random.Next(2)] : "",
            };
            foreach (var field in form.Sections.SelectMany(section => section.Fields.Where(field => field.Computed).Select(field => $"{section.Key}.{field.Key}")))
                values[field] = FormView.Look(form, filled.Values, filled.Answers, Today).Values[field];
            var facts = new ConditionFacts(filled.Answers, new FormValues(values), Today);
            foreach (var (condition, seen) in open.Where(pair => pair.Value.Count < 2))
            {
                foreach (var section in form.Sections.Where(section => section.Repeat is not null).Select(section => ((string, int)?)(section.Key, 0)).Append(null))
                    if (condition.Ask(facts with { Row = section }) is { } truth) seen.Add(truth);
            }
        }
        Assert.Empty(open.Where(pair => pair.Value.Count < 2).Select(pair => $"{pair.Key}: only {string.Join(",", pair.Value)}"));
    }

    /// <summary>The same in every run, unlike a text's own hash.</summary>
    private static int Seed(string code) => code.Aggregate(17, (seed, letter) => unchecked(seed * 31 + letter));

    private static IEnumerable<Condition> Conditions(FormDefinition form, PaperGuide guide)
    {
        var fields = form.Sections.SelectMany(section => section.Fields).ToList();
        return form.Sections.Select(section => section.When)
            .Concat(fields.Select(field => field.When))
            .Concat(fields.SelectMany(field => field.Options).Select(option => option.When).OfType<Condition>())
            .Concat(fields.SelectMany(field => field.Source?.Offers ?? []).Select(offer => offer.When))
            .Concat(form.Rules.Select(rule => rule.Expression))
            .Concat(guide.Cases.Select(one => one.When))
            .Concat(guide.Papers.Select(paper => paper.When));
    }
}
