using System.Text.RegularExpressions;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Reads the sheet "Câu hỏi": one row per answer.</summary>
internal static partial class QuestionRows
{
    public static void Add(WorkbookRow row, ProcedureDraft draft)
    {
        var (key, option) = (Key(row, 1), Key(row, 4));
        var (text, label) = (row.Needed(2), row.Needed(5));
        if (key is null || option is null) return;
        var choice = new Choice(option, new LocalText(label, row.Text(6)));
        var isDefault = row.Ticked(7);
        var at = draft.Questions.FindIndex(question => question.Key == key);
        if (at < 0)
        {
            draft.Questions.Add(new(key, new LocalText(text, row.Text(3)), [choice], option));
            return;
        }
        var known = draft.Questions[at];
        if (known.Options.Any(other => other.Key == option)) row.Fault(4, "cell-key-twice", option);
        else draft.Questions[at] = known with { Options = [.. known.Options, choice], Default = isDefault ? option : known.Default };
    }

    private static string? Key(WorkbookRow row, int column)
    {
        var key = row.Needed(column);
        if (key.Length == 0 || KeyShape().IsMatch(key)) return key.Length == 0 ? null : key;
        row.Fault(column, "cell-key", key);
        return null;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.None, 1000)]
    private static partial Regex KeyShape();
}
