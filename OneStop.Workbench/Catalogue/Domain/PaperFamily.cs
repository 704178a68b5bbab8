using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>
/// Which of the papers that national databases hold a wording means. Deliberately narrow: a paper belongs to a family only when its name
/// begins with it, so that a declaration <i>about</i> a birth certificate is never struck with the certificate.
/// </summary>
internal static class PaperFamily
{
    private static readonly string[] Openings =
        ["ban chinh ", "ban sao co chung thuc ", "ban sao chung thuc ", "ban sao ", "ban chup ", "cac ", "the ", "giay to, tai lieu chung minh ", "giay to chung minh "];

    private static readonly (string Family, string[] Words)[] Families =
    [
        ("identity", ["can cuoc", "chung minh nhan dan", "giay chung minh nhan dan", "giay to tuy than", "so dinh danh"]),
        ("residence", ["noi cu tru", "thong tin ve cu tru", "so ho khau", "giay xac nhan thong tin ve cu tru"]),
        ("birth", ["giay khai sinh", "trich luc khai sinh"]),
        ("marriage", ["giay chung nhan ket hon", "giay dang ky ket hon", "trich luc ket hon"]),
        ("single", ["giay xac nhan tinh trang hon nhan", "van ban xac nhan tinh trang hon nhan"]),
        ("death", ["giay chung tu", "trich luc khai tu", "giay khai tu"]),
        ("land", ["giay chung nhan quyen su dung dat", "giay chung nhan quyen so huu", "giay to ve su dung dat", "giay to hop phap ve dat dai", "quyen su dung dat", "so huu cho o hop phap", "viec so huu cho o hop phap"]),
        ("business", ["giay chung nhan dang ky doanh nghiep", "giay chung nhan dang ky kinh doanh", "giay dang ky kinh doanh", "giay chung nhan dang ky ho kinh doanh", "giay chung nhan dang ky hop tac xa"]),
        ("record", ["phieu ly lich tu phap"]),
        ("health", ["giay kham suc khoe", "giay chung nhan suc khoe"]),
        ("driving", ["giay phep lai xe"]),
        ("vehicle", ["giay chung nhan dang ky xe"]),
        ("health-card", ["the bao hiem y te", "bao hiem y te"]),
        ("insurance", ["so bao hiem xa hoi"]),
    ];

    /// <summary>The family that a paper of a guide belongs to; null for all others.</summary>
    public static string? Of(string name)
    {
        var words = Bare(name);
        return Families.FirstOrDefault(family => family.Words.Any(word => words.StartsWith(word, StringComparison.Ordinal))).Family;
    }

    /// <summary>All families that an entry of the list speaks of: it may name several papers in one sentence.</summary>
    public static IEnumerable<string> Named(string document)
    {
        var words = SearchKey.Of(document);
        return Families.Where(family => family.Words.Any(word => words.Contains(word, StringComparison.Ordinal))).Select(family => family.Family);
    }

    private static string Bare(string name)
    {
        var words = SearchKey.Of(name);
        while (Array.Find(Openings, words.StartsWith) is { } opening) words = words[opening.Length..];
        return words;
    }
}
