using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Reads the sheet "Thành phần hồ sơ".</summary>
internal static class PaperRows
{
    public static void Add(WorkbookRow row, ProcedureDraft draft)
    {
        var name = row.Needed(1);
        var (originals, copies) = (row.Whole(2) ?? 0, row.Whole(3) ?? 0);
        var required = row.Ticked(4);
        var kinds = row.Several(7, WorkbookWords.Kinds);
        var need = row.Word(8, WorkbookWords.Needs) ?? (required ? Need.Required : Need.Optional);
        if (required && need != Need.Required) row.Fault(8, "cell-need-disagrees");
        if (originals > 1000 || copies > 1000) row.Fault(2, "cell-copies-range");
        var key = row.Text(6) is { Length: > 0 } given ? given : KeyOf(name, draft.Papers);
        var when = Conditions.Read(row, 9, draft);
        if (draft.Papers.Any(paper => paper.Key == key))
        {
            row.Fault(6, "cell-key-twice", key);
            return;
        }
        draft.Papers.Add(new(
            key,
            new LocalText(name, row.Text(13)),
            kinds.Count > 0 ? kinds : Kinds(originals, copies),
            (int)Math.Clamp(Math.Max(originals, copies), 1, 1000),
            need,
            when,
            Replacement(row.Text(5), row.Text(10)),
            row.Text(11),
            row.Text(12)));
    }

    private static IReadOnlyList<PaperKind> Kinds(long originals, long copies) => (originals > 0, copies > 0) switch
    {
        (true, true) => [PaperKind.Original, PaperKind.Photocopy],
        (false, true) => [PaperKind.Photocopy],
        _ => [PaperKind.Original],
    };

    private static DatabaseReplacement? Replacement(string database, string basis) => SearchKey.Of(database) switch
    {
        "" => null,
        "x" or "co" => new("Cơ sở dữ liệu", basis),
        _ => new(database, basis),
    };

    private static string KeyOf(string name, List<Paper> papers)
    {
        var words = SearchKey.Words(name).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0).Take(8);
        var key = string.Join('-', words);
        var twin = 2;
        var free = key;
        while (papers.Any(paper => paper.Key == free)) free = $"{key}-{twin++}";
        return free;
    }
}
