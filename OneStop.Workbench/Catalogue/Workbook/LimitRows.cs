using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>Reads limits: the first from the procedure's own row, the others from the sheet "Trường hợp".</summary>
internal static class LimitRows
{
    public const string NoLimit = "không quy định";

    /// <summary>Which columns of a sheet hold a limit.</summary>
    private sealed record Columns(int Key, int Name, int English, int When, int Channel, int Amount, int Unit, int Promised, int Fee, int Rule, int Basis, int Confidence, int Check, int Note);

    private static readonly Columns OfProcedure = new(19, 20, 21, 22, 23, 6, 7, 8, 9, 24, 25, 26, 27, 28);
    private static readonly Columns OfCase = new(6, 2, 13, 14, 1, 3, 4, 7, 5, 8, 9, 10, 11, 12);

    public static void AddFirst(WorkbookRow row, ProcedureDraft draft)
    {
        if (SearchKey.Of(row.Text(OfProcedure.Amount)) == SearchKey.Of(NoLimit)) return;
        Add(row, draft, OfProcedure);
    }

    public static void Add(WorkbookRow row, ProcedureDraft draft) => Add(row, draft, OfCase);

    private static void Add(WorkbookRow row, ProcedureDraft draft, Columns at)
    {
        var key = Key(row.Text(at.Key), row.Text(at.Name));
        var channel = SearchKey.Of(row.Text(at.Channel)) is "tat ca" ? null : row.Word(at.Channel, WorkbookWords.Channels);
        var fee = Fee(row, at);
        if (Limits(row, at) is not var (statutory, promised)) return;
        if (draft.Limits.Any(limit => limit.CaseKey == key && limit.Channel == channel))
        {
            row.Fault(at.Name, "cell-case-twice", key);
            return;
        }
        var name = row.Text(at.Name);
        draft.Limits.Add(new(key, name, channel, statutory, promised, fee, row.Text(at.Basis), row.Text(at.Confidence), row.Ticked(at.Check), row.Text(at.Note)));
        if (draft.Cases.Any(known => known.Key == key)) return;
        var when = Conditions.Read(row, at.When, draft);
        draft.Cases.Add(new(key, new LocalText(name, row.Text(at.English)), when));
    }

    private static (Limit Statutory, Limit Promised)? Limits(WorkbookRow row, Columns at)
    {
        var unit = row.Word(at.Unit, WorkbookWords.Units);
        if (row.Text(at.Unit).Length == 0) row.Fault(at.Unit, "cell-empty");
        if (unit == LimitUnit.SameDay) return (new(1, LimitUnit.SameDay), new(1, LimitUnit.SameDay));
        if (row.Text(at.Amount).Length == 0) row.Fault(at.Amount, "cell-limit-missing", NoLimit);
        var amount = row.Whole(at.Amount);
        var promised = row.Whole(at.Promised) ?? amount;
        if (amount is < 1 or > 10000) row.Fault(at.Amount, "cell-limit-range");
        if (promised > amount) row.Fault(at.Promised, "cell-promised-longer", amount);
        if (promised < 1) row.Fault(at.Promised, "cell-limit-range");
        return unit is { } known && amount is >= 1 and <= 10000 && promised >= 1 ? (new((int)amount, known), new((int)promised, known)) : null;
    }

    /// <summary>A rule says more than an amount; where both are written they must agree.</summary>
    private static FeeRule Fee(WorkbookRow row, Columns at)
    {
        var amount = row.Whole(at.Fee);
        if (row.Text(at.Rule).Length == 0)
            return amount switch { null => FeeRule.Unknown, 0 => FeeRule.Free, { } flat => new FeeRule(FeeBasis.Flat) { Amount = flat } };
        var rule = FeeRule.Parse(row.Text(at.Rule));
        if (rule.Refused)
        {
            row.Fault(at.Rule, rule.Refusal);
            return FeeRule.Unknown;
        }
        if (amount is not null && amount != rule.Value.Headline) row.Fault(at.Fee, "cell-fee-disagrees", amount, row.Text(at.Rule));
        return rule.Value;
    }

    /// <summary>Workbooks from elsewhere have names only; the key is made of the name.</summary>
    private static string Key(string key, string name)
    {
        if (key.Length > 0) return key;
        var words = string.Join('-', SearchKey.Words(name).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        return words is "" or "mac-dinh" or "thong-thuong" ? GuideCase.Default : words;
    }
}
