using MiniExcelLibs;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Deadlines;

public class YearListTests
{
    private static readonly object[] Head = ["Ngày", "Loại", "Tên", "Căn cứ", "Giờ", "Chính thức", "Đổi cho ngày"];

    [Fact]
    public async Task A_year_is_taken_over_in_the_place_of_what_it_had()
    {
        await using var work = await CalendarsAtWork.Create();
        var outcome = await work.Desk.Import(work.Administrator, CalendarBook.Default, 2027, Workbook(
            ["01/01/2027", "Ngày lễ", "Tết Dương lịch", "Điều 112", "", "x"],
            [new DateTime(2027, 2, 5), "nghỉ bù", "Nghỉ bù Tết", "Thông báo mẫu", "", "chưa"],
            ["6/2/2027", "Mở quầy", "Sáng thứ Bảy", "Thông báo mẫu", "7h30-11h", ""]), TestContext.Current.CancellationToken);

        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Value.Faults);
        var sheet = work.Desk.Open(work.Administrator, null).Value;
        Assert.Equal([new(2027, 1, 1), new(2027, 2, 5), new(2027, 2, 6)], sheet.DaysOf(2027).Select(day => day.Date));
        Assert.Equal([true, false, true], sheet.DaysOf(2027).Select(day => day.Confirmed));
        Assert.True(work.Book.For("H38.02683")!.IsOpen(new(2027, 2, 6, 8, 0, 0)));
        Assert.NotEmpty(sheet.DaysOf(2026));
    }

    [Fact]
    public async Task All_faults_are_listed_by_row_and_column_and_nothing_changes()
    {
        await using var work = await CalendarsAtWork.Create();
        var before = work.Book.For("H38.02683")!.Version;
        var outcome = await work.Desk.Import(work.Administrator, CalendarBook.Default, 2027, Workbook(
            ["01/01/2027", "Ngày lễ", "Tết Dương lịch", "Điều 112", "", "x"],
            ["30/02/2027", "Ngày lễ", "", "Điều 112", "", ""],
            ["01/01/2026", "Ngày vui", "Ví dụ", "", "sáng", ""],
            ["01/01/2027", "Nghỉ bù", "Hai lần", "Mẫu", "", ""],
            ["06/02/2027", "Mở quầy", "Không giờ", "Mẫu", "", ""]), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                (3, "Ngày", "year-list-date"), (3, "Tên", "year-list-blank"),
                (4, "Ngày", "year-list-other-year"), (4, "Loại", "year-list-kind"), (4, "Căn cứ", "year-list-blank"), (4, "Giờ", "hours-unreadable"),
                (5, "Ngày", "override-date-twice"), (6, "Giờ", "opening-hours-missing"),
            ],
            outcome.Value.Faults.Select(fault => (fault.Row, fault.Column, fault.Refusal.Code)));
        Assert.Equal(before, work.Book.For("H38.02683")!.Version);
    }

    [Fact]
    public async Task Swapped_days_are_linked_so_that_confirming_one_confirms_the_other()
    {
        await using var work = await CalendarsAtWork.Create();
        var outcome = await work.Desk.Import(work.Administrator, CalendarBook.Default, 2027, Workbook(
            ["04/01/2027", "Nghỉ hoán đổi", "Hoán đổi (làm bù 09/01/2027)", "Đề xuất mẫu", "", "chưa"],
            ["09/01/2027", "Làm bù", "Làm bù", "Đề xuất mẫu", "", "chưa"],
            ["29/03/2027", "Nghỉ hoán đổi", "Hoán đổi", "Đề xuất mẫu", "", "chưa"],
            ["27/03/2027", "Làm bù", "Làm bù cho 29/3", "Đề xuất mẫu", "", "chưa"],
            ["25/11/2027", "Nghỉ hoán đổi", "Hoán đổi", "Đề xuất mẫu", "", "chưa"],
            ["27/11/2027", "Làm bù", "Ngày làm bù", "Đề xuất mẫu", "", "chưa"]), TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Value.Faults);
        Assert.Equal(
            [new(2027, 1, 9), new(2027, 1, 4), new(2027, 3, 27), new(2027, 3, 29), new(2027, 11, 27), new DateOnly(2027, 11, 25)],
            outcome.Value.Days.Select(day => day.ExchangedFor!.Value));
        Assert.True(work.Book.For("H38.02683")!.IsWorkingDay(new(2027, 3, 29)));

        Assert.Null((await work.Desk.Confirm(work.Administrator, CalendarBook.Default, new(2027, 3, 27), "Công văn mẫu 6/VPCP", TestContext.Current.CancellationToken)).Refusal);
        var calendar = work.Book.For("H38.02683")!;
        Assert.Equal((false, true, true), (calendar.IsWorkingDay(new(2027, 3, 29)), calendar.IsWorkingDay(new(2027, 3, 27)), calendar.IsWorkingDay(new(2027, 1, 4))));
    }

    [Fact]
    public void A_day_that_is_no_counterpart_is_said_at_its_row()
    {
        var list = YearList.Read(Workbook(
            ["04/01/2027", "Nghỉ hoán đổi", "Hoán đổi", "Mẫu", "", "", "16/01/2027"],
            ["09/01/2027", "Làm bù", "Làm bù", "Mẫu", "", "", "04/01/2027"],
            ["01/01/2027", "Ngày lễ", "Tết Dương lịch", "Mẫu", "", "", "09/01/2027"]), 2027);
        Assert.Equal([(2, "year-list-exchange"), (4, "year-list-exchange")], list.Faults.Select(fault => (fault.Row, fault.Refusal.Code)).Order());
        Assert.Empty(list.Days);
    }

    [Fact]
    public void What_is_no_list_is_said()
    {
        Assert.Equal("year-list-unreadable", Assert.Single(YearList.Read(new MemoryStream([1, 2, 3]), 2027).Faults).Refusal.Code);
        Assert.Equal("year-list-empty", Assert.Single(YearList.Read(Workbook(), 2027).Faults).Refusal.Code);
        var stream = new MemoryStream();
        stream.SaveAs(new[] { new Dictionary<string, object>(StringComparer.Ordinal) { ["A"] = "Ngày", ["B"] = "Tên" } }, printHeader: false);
        stream.Position = 0;
        Assert.Equal(["Loại", "Căn cứ"], YearList.Read(stream, 2027).Faults.Select(fault => fault.Column));
    }

    [Fact]
    public async Task Only_an_administrator_may()
    {
        await using var work = await CalendarsAtWork.Create();
        var outcome = await work.Desk.Import(work.Acting(Role.Counter, "H38"), CalendarBook.Default, 2027, Workbook(), TestContext.Current.CancellationToken);
        Assert.Equal("not-allowed", outcome.Refusal?.Code);
    }

    private static MemoryStream Workbook(params object[][] rows)
    {
        var stream = new MemoryStream();
        stream.SaveAs(rows.Prepend(Head).Select(row => row.Concat(Enumerable.Repeat<object>("", Head.Length - row.Length)).Select((cell, at) => (Key: $"c{at}", Cell: cell)).ToDictionary(pair => pair.Key, pair => pair.Cell, StringComparer.Ordinal)), printHeader: false);
        stream.Position = 0;
        return stream;
    }
}
