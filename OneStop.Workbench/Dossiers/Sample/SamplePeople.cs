using System.Globalization;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary>
/// Made-up people. Each name ends in a word for "example", each identity number has zeros where a real one has chance, and each phone
/// begins with 0900 000: nobody can take them for real ones.
/// </summary>
internal sealed class SamplePeople(Random chance)
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Nông", "Giàng", "Sùng", "Vàng", "Lò", "Lý", "Tẩn", "Chảo", "Phàn", "Lục", "Hà", "Triệu", "Ma", "Thào", "Hầu"];
    private static readonly string[] Men = ["Văn", "A", "Seo", "Đức", "Xuân", "Quốc", "Láo", "Sín"];
    private static readonly string[] Women = ["Thị", "Thị Thu", "Mẩy", "Thị Ngọc", "Thị Ánh", "Tả"];
    private static readonly string[] Given = ["Ổn", "Ẩm", "Hòa", "Thuỷ", "Páo", "Dình", "Khé", "Sơn", "Yến", "Quý", "Đào", "Phượng", "Minh", "Huệ", "Chính", "Ước", "Vừ", "Lan"];
    private static readonly string[] Marks = ["Mẫu", "Thử", "Ví Dụ", "Giả Định", "Minh Họa"];
    private static readonly string[] Hamlets = ["Thôn Mẫu", "Bản Thử", "Tổ dân phố Ví Dụ", "Thôn Giả Định", "Bản Minh Họa"];

    private int _made;

    public Party Next(string commune)
    {
        _made++;
        var woman = chance.Next(2) == 0;
        var year = chance.Next(1945, 2007);
        return new Party
        {
            Name = $"{Pick(Families)} {Pick(woman ? Women : Men)} {Pick(Given)} {Pick(Marks)}",
            Identity = Identity(woman, year),
            BirthDate = new DateOnly(year, chance.Next(1, 13), chance.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Sex = woman ? "female" : "male",
            Address = $"{Pick(Hamlets)}, {commune}",
            Phone = chance.Next(10) < 7 ? $"0900000{chance.Next(1000):000}" : null,
        };
    }

    public string Officer() => $"{Pick(Families)} {Pick(Women)} {Pick(Marks)}";

    private string Identity(bool woman, int year)
    {
        var century = (year >= 2000 ? 2 : 0) + (woman ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"010{century}{year % 100:00}{_made % 1_000_000:000000}");
    }

    private string Pick(string[] words) => words[chance.Next(words.Length)];
}
