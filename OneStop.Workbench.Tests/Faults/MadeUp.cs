using System.Text;

namespace OneStop.Workbench.Tests.Faults;

/// <summary>Made-up Vietnamese text and names with every kind of mark.</summary>
internal static class MadeUp
{
    private static readonly string[] Words =
        ["Nguyễn", "Giàng", "Mẫu", "Thử", "Ví", "Dụ", "Ẩm", "Ổn", "Đặng", "Thị", "Vượng", "Quỳnh", "Khuyến", "Trường", "Hoàng", "Thuỷ", "Nghiêm", "Xuân", "Yến", "Phượng", "Lò", "Sùng", "Tẩn", "Vừ", "Cứ", "Ngọc", "Ánh", "Ước", "Ỷ"];

    private static readonly string[] Surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Giàng", "Vàng", "Sùng", "Lý", "Tẩn", "Lò", "Hầu", "Mã", "Ngô", "Dương", "Lưu"];
    private static readonly string[] Middles = ["Văn", "Thị", "A", "Mẫu", "Thử", "Đức", "Ngọc", "Mẩy", "Seo", "Hữu"];
    private static readonly string[] Given = ["Mẫu", "Thử", "Ổn", "Ẩm", "Vượng", "Quỳnh", "Thuỷ", "Khuyến", "Trường", "Nghĩa", "Phượng", "Yến", "Ước", "Đạt", "Hiếu", "Tuyết", "Nguyệt", "Dũng", "Xuyến", "Huệ"];

    /// <summary>Exactly so many letters, whole words but the last, no blank at either end.</summary>
    public static string Text(Random random, int letters)
    {
        var text = new StringBuilder();
        while (text.Length < letters + 1) text.Append(text.Length == 0 ? "" : " ").Append(Words[random.Next(Words.Length)]);
        var cut = text.ToString()[..letters];
        return cut.EndsWith(' ') ? cut[..^1] + "m" : cut;
    }

    /// <summary>The same hundred names, whoever asks.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(0, 100).Select(at => $"{Surnames[at % Surnames.Length]} {Middles[at * 3 % Middles.Length]} {Given[(at * 7 + at / 20) % Given.Length]}")];
}
