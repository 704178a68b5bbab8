using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Tests.Catalogue;

/// <summary>Fills a form at random with what a clerk might type, choosing among what is asked for at each step.</summary>
internal sealed class FilledForm(FormDefinition form, PaperGuide guide, Random random, DateOnly today)
{
    private static readonly string[] Names = ["Giàng A Mẫu", "Lò Thị Thử", "Nguyễn Văn Ví Dụ", "Hoàng Thị Mẫu"];

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Typed => _typed;

    public IReadOnlyDictionary<string, string> Answers { get; private set; } = guide.Defaults;

    public FormValues Values => new(_typed);

    /// <summary>Other answers to the questions, then something in every field asked for; what that brings up is filled too.</summary>
    public FilledForm Fill(double emptyShare = 0, int rows = 1)
    {
        Answers = guide.Questions.ToDictionary(question => question.Key, question => Pick(question.Options).Key, StringComparer.Ordinal);
        Complete(rows, emptyShare);
        return this;
    }

    private void Complete(int rows, double emptyShare = 0)
    {
        while (Asked(rows).Where(field => !_typed.ContainsKey(field.Place)).ToList() is { Count: > 0 } open)
        {
            foreach (var field in open) _typed[field.Place] = field.Field.Need != Need.Required && random.NextDouble() < emptyShare ? "" : Text(field);
        }
    }

    /// <summary>Types something else into one field or answers one question anew.</summary>
    public void Change()
    {
        if (guide.Questions.Count > 0 && random.Next(4) == 0)
        {
            var question = Pick(guide.Questions);
            Answers = new Dictionary<string, string>(Answers, StringComparer.Ordinal) { [question.Key] = Pick(question.Options).Key };
            return;
        }
        var asked = Asked(2).ToList();
        if (asked.Count == 0) return;
        var field = Pick(asked);
        _typed[field.Place] = random.Next(5) == 0 ? "" : Text(field);
    }

    /// <summary>Changes things until nothing is wrong any more, as a clerk would.</summary>
    public static FilledForm WithoutErrors(FormDefinition form, PaperGuide guide, DateOnly today)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var filled = new FilledForm(form, guide, new Random(seed), today).Fill(rows: 2);
            var errors = filled.Errors();
            for (var step = 0; step < 150 && errors > 0; step++)
            {
                var (typed, answers) = (new Dictionary<string, string>(filled._typed, StringComparer.Ordinal), filled.Answers);
                filled.Mend();
                filled.Complete(rows: 2);
                if (filled.Errors() is var now && now <= errors) errors = now;
                else filled.GoBack(typed, answers);
            }
            if (errors == 0) return filled;
        }
        throw new InvalidOperationException($"{form.Code} cannot be filled without an error.");
    }

    /// <summary>Something else in a field of the rule that is broken, or anything at all.</summary>
    private void Mend()
    {
        var asked = Asked(2).ToList();
        var wrong = FormCheck.Check(form, Values, Answers, today).Where(finding => finding.Level == FindingLevel.Error).Select(finding => finding.Place).ToList();
        var near = asked.Where(field => wrong.Any(place => place == field.Place || FormValues.Split(place).Section == field.Section.Key && random.Next(6) == 0)).ToList();
        if (near.Count == 0 || random.Next(3) == 0) Change();
        else if (Pick(near) is var field) _typed[field.Place] = Text(field);
    }

    private int Errors() => FormCheck.Check(form, Values, Answers, today).Count(finding => finding.Level == FindingLevel.Error);

    private void GoBack(Dictionary<string, string> typed, IReadOnlyDictionary<string, string> answers)
    {
        Answers = answers;
        _typed.Clear();
        foreach (var (place, text) in typed) _typed[place] = text;
    }

    private IEnumerable<VisibleField> Asked(int rows)
    {
        var look = FormView.Look(form, Values, Answers, today);
        var facts = new ConditionFacts(Answers, look.Values, today);
        foreach (var field in look.Visible.Where(field => !field.Field.Computed)) yield return field;
        foreach (var section in form.Sections.Where(section => section.Repeat is not null && section.When.Holds(facts)))
        {
            for (var row = look.Values.Rows(section.Key); row < Math.Min(section.Repeat!.Max, rows); row++)
            {
                foreach (var field in section.Fields.Where(field => !field.Computed && field.When.Holds(facts with { Row = (section.Key, row) })))
                    yield return new VisibleField(section, row, field, FormValues.Place(section.Key, field.Key, row));
            }
        }
    }

    /// <summary>A text of the right shape; small numbers and a few dates, so that comparisons come out both ways.</summary>
    private string Text(VisibleField field) => field.Field.Type switch
    {
        FieldType.Date => Day().ToString("yyyy-MM-dd", null),
        FieldType.PartialDate => random.Next(4) == 0 ? Day().Year.ToString("0000", null) : Day().ToString("yyyy-MM-dd", null),
        FieldType.Number => random.Next(5) == 0 ? Pick((string[])["500", "1234", "12345.5"]) : random.Next(0, 4).ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldType.Money => Pick((string[])["0", "1500000", "75000000"]),
        FieldType.Choice => Option(field),
        FieldType.YesNo => Pick((string[])["yes", "no"]),
        FieldType.Sex => Pick((string[])["male", "female"]),
        FieldType.Name => Pick(Names),
        FieldType.Identity => Pick((string[])["010190000101", "010190000202", "020305000303"]),
        FieldType.Phone => "0900000123",
        FieldType.Email => "mau@vidu.vn",
        FieldType.Ethnicity => Pick((string[])["Kinh", "Mông"]),
        FieldType.Nationality => Pick((string[])["Việt Nam", "Trung Quốc"]),
        FieldType.Relation => Pick((string[])["Bản thân", "Mẹ", "Cha", "Chủ hộ", "Con"]),
        _ => Pick((string[])["Nội dung mẫu", "Ví dụ", "4711", "7"]),
    };

    /// <summary>Mostly an option of the moment; where none is open, the field cannot be filled.</summary>
    private string Option(VisibleField field)
    {
        var look = FormView.Look(form, Values, Answers, today);
        var facts = new ConditionFacts(Answers, look.Values, today) { Row = field.Row is { } row ? (field.Section.Key, row) : null };
        var open = field.Field.Options.Where(option => option.Offered(facts)).ToList();
        return open.Count == 0 ? throw new InvalidOperationException($"{form.Code} {field.Place} offers nothing") : Pick(open).Key;
    }

    private DateOnly Day() => random.Next(6) switch
    {
        0 => today.AddDays(-random.Next(0, 30)),
        1 => today.AddDays(random.Next(1, 900)),
        2 => new DateOnly(1960, 1, 1).AddDays(random.Next(5000)),
        3 => today.AddDays(-random.Next(0, 6500)),
        _ => new DateOnly(1930, 1, 1).AddDays(random.Next(33000)),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
