using System.Globalization;
using System.Text;
using OneStop.Workbench.Dossiers.Import;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>A province's year as a register: 228 units, forty procedures, every channel and ending, about three events a dossier; people are made up.</summary>
internal static class YearRegister
{
    public const int Year = 2025;

    private const int Units = 228;

    public static async Task Write(string path, int count, IReadOnlyList<string> centres)
    {
        var units = centres.Concat(Enumerable.Range(90_000, Units).Select(number => string.Create(CultureInfo.InvariantCulture, $"H38.{number}"))).Take(Units).ToArray();
        var (chance, given, first) = (new Random(7), new Dictionary<(string, DateTime), int>(), new DateTime(Year, 1, 1));
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await file.WriteLineAsync(string.Join(',', Enum.GetValues<RegisterColumn>().Select(RegisterColumns.NameOf)));
        for (var index = 0; index < count; index++)
        {
            var (unit, day) = (units[index % Units], first.AddDays((long)index * 360 / count));
            var number = given[(unit, day)] = given.GetValueOrDefault((unit, day)) + 1;
            await file.WriteLineAsync(Line(chance, index, unit, day, number));
        }
    }

    private static string Line(Random chance, int index, string unit, DateTime day, int number)
    {
        var (received, limit) = (day.AddMinutes(480 + chance.Next(540)), chance.Next(1, 15));
        var due = day.AddDays(limit).AddHours(17);
        var done = chance.Next(100) < 90 ? received.AddDays(chance.Next(limit)).AddMinutes(60) : due.AddDays(chance.Next(1, 9));
        var open = chance.Next(100) < 3;
        var paused = !open && chance.Next(100) < 2;
        var fee = chance.Next(100) < 4;
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{unit}-{day:yyMMdd}-{number:0000}"), $"9.{300_000 + chance.Next(40)}", unit,
            chance.Next(100) switch { < 69 => "Trực tiếp", < 94 => "Trực tuyến", < 98 => "Hỗ trợ trực tuyến", _ => "Bưu chính" },
            $"Người Ví Dụ {index}", string.Create(CultureInfo.InvariantCulture, $"000{index:000000000}"), $"Thôn {index % 17} xã Ví Dụ", string.Create(CultureInfo.InvariantCulture, $"09{index:00000000}"),
            At(received), At(due), "", open ? "" : At(done), open || chance.Next(100) < 7 ? "" : At(done.AddMinutes(30)), open || chance.Next(100) < 97 ? "" : "Từ chối",
            paused ? At(received.AddMinutes(5)) : "", paused ? At(received.AddMinutes(15)) : "", fee ? "15000" : "", fee ? "Trực tuyến" : "", chance.Next(100) < 80 ? "Tại quầy" : "Bưu chính",
        ];
        return string.Join(',', cells);
    }

    private static string At(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
