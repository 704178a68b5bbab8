namespace OneStop.Workbench.Deadlines.Domain;

/// <summary>
/// The days off that a new year will most likely have (Labour Code 2019, Art. 112; Resolution 28/2026/QH16), before they are decided.
/// Days fixed by law are confirmed; Tết, the second day of National Day, lunar dates and compensatory rest wait for their document.
/// </summary>
public static class YearProposal
{
    private const string Law = "Điều 112 Bộ luật Lao động 2019";
    private const string Compensation = "Khoản 3 Điều 111 Bộ luật Lao động 2019";
    private const string Expected = "Dự kiến theo Điều 112 Bộ luật Lao động 2019, chờ quyết định";

    /// <param name="tet">First day of the lunar year by the Vietnamese calendar.</param>
    /// <param name="hungKings">10/3 lunar.</param>
    /// <param name="usuallyWorks">Whether the week's pattern makes the date a working day.</param>
    public static IReadOnlyList<DateOverride> For(int year, DateOnly tet, DateOnly hungKings, Func<DateOnly, bool> usuallyWorks)
    {
        var national = new DateOnly(year, 9, 2);
        Feast[] feasts =
        [
            new("Tết Dương lịch", Law, true, new DateOnly(year, 1, 1)),
            new("Tết Nguyên đán", Expected, false, [.. Enumerable.Range(-1, 5).Select(tet.AddDays)]),
            new("Giỗ Tổ Hùng Vương (10/3 âm lịch)", Law, false, hungKings),
            new("Ngày Chiến thắng 30/4", Law, true, new DateOnly(year, 4, 30)),
            new("Ngày Quốc tế lao động 01/5", Law, true, new DateOnly(year, 5, 1)),
            new("Quốc khánh 02/9", Law, true, national),
            new("Quốc khánh 02/9 (ngày liền kề)", Expected, false, BesideNationalDay(national)),
            new("Ngày Văn hóa Việt Nam 24/11", "Nghị quyết 28/2026/QH16", true, new DateOnly(year, 11, 24)),
        ];
        var days = new SortedDictionary<DateOnly, DateOverride>();
        foreach (var feast in feasts)
            foreach (var date in feast.Dates.Where(usuallyWorks)) days[date] = new(date, OverrideKind.Holiday, feast.Name, feast.Source, feast.Confirmed);
        // Only once every holiday has its place is it clear which working days are left for those that fell on days of rest.
        foreach (var feast in feasts)
            foreach (var fallen in feast.Dates.Where(date => !usuallyWorks(date)))
            {
                var rest = fallen;
                while (!usuallyWorks(rest) || days.ContainsKey(rest)) rest = rest.AddDays(1);
                days[rest] = new(rest, OverrideKind.Compensatory, $"Nghỉ bù {feast.Name}", Compensation, Confirmed: false);
            }
        return [.. days.Values];
    }

    /// <summary>The neighbour that joins the weekend, as decided in past years.</summary>
    private static DateOnly BesideNationalDay(DateOnly national) =>
        national.AddDays(national.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Sunday or DayOfWeek.Monday ? 1 : -1);

    private sealed record Feast(string Name, string Source, bool Confirmed, params DateOnly[] Dates);
}
