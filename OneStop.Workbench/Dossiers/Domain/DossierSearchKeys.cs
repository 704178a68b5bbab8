using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// The words under which a dossier is found, all of them matched by their beginnings: names and procedure folded, the number whole
/// and by its running part, identity number, and the phone from each of its digits so that any part of it finds.
/// </summary>
public static class DossierSearchKeys
{
    private const int ShortestPhonePart = 4;

    /// <param name="submitter">Identity of whoever sat at the counter: their history is found by it.</param>
    public static string Of(Dossier dossier, string? submitter = null)
    {
        var words = new List<string>();
        words.AddRange(SearchKey.Words(dossier.OwnerName));
        words.AddRange(SearchKey.Words(dossier.SubmitterName));
        words.AddRange(SearchKey.Words(dossier.ProcedureName));
        words.Add(dossier.ProcedureCode.Replace('.', 'x'));
        words.AddRange(NumberWords(dossier.Number));
        foreach (var identity in new[] { dossier.OwnerIdentity, submitter }.OfType<string>()) words.Add(Glue(identity));
        var phone = Digits(dossier.Phone ?? "");
        for (var start = 0; start <= phone.Length - ShortestPhonePart; start++) words.Add(phone[start..]);
        return string.Join(' ', words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What was typed, as words to be matched from their beginning; empty when there is nothing to look for.</summary>
    public static IReadOnlyList<string> Query(string? text)
    {
        if (ReceiptMark.TryParse(text, out var mark)) return [Glue(mark.Number)];
        if (DossierNumber.TryParse(text, out var number)) return [Glue(number.ToString())];
        var typed = SearchKey.Of(text);
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length >= ShortestPhonePart && digits.All(char.IsAsciiDigit)) return [digits];
        return [.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ProcedureCode(word) ?? Plain(word)).Where(word => word.Length > 0)];
    }

    private static IEnumerable<string> NumberWords(string number) => [Glue(number), .. number.Split('-').Skip(1)];

    private static string Glue(string number) => Plain(number.ToLowerInvariant());

    private static string? ProcedureCode(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[1] == '.' ? Plain(word.Replace('.', 'x')) : null;

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
