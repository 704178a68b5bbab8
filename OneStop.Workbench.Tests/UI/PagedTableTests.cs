using Bunit;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class PagedTableTests : Screen
{
    private readonly List<Line> _lines = [.. Enumerable.Range(1, 7).Select(number => new Line($"H38.02683-261123-{number:0000}", "Giàng Thị Mẫu"))];

    [Fact]
    public void Shows_the_first_page_and_how_much_there_is()
    {
        var table = Table();
        Assert.Equal(3, table.FindAll("tr[data-row]").Count);
        Assert.Equal("1–3 trên 7", table.Find("[role=status]").TextContent);
        Assert.Equal("Hồ sơ", table.Find("caption").TextContent);
    }

    [Fact]
    public void Turns_pages_and_stops_at_the_last()
    {
        var table = Table();
        Assert.True(table.Find("[aria-label='Trang trước']").HasAttribute("disabled"));
        table.Find("[aria-label='Trang sau']").Click();
        table.Find("[aria-label='Trang sau']").Click();
        Assert.Equal("7–7 trên 7", table.Find("[role=status]").TextContent);
        Assert.True(table.Find("[aria-label='Trang sau']").HasAttribute("disabled"));
    }

    [Fact]
    public void A_new_filter_starts_at_the_first_page()
    {
        var table = Table();
        table.Find("[aria-label='Trang sau']").Click();
        table.Render(parameters => parameters.Add(shown => shown.Query, "khác"));
        Assert.Equal("1–3 trên 7", table.Find("[role=status]").TextContent);
    }

    [Theory]
    [InlineData(5, "1–5 trên 7")]
    [InlineData(1, "1–3 trên 7")]
    public void A_page_takes_as_many_rows_as_the_window_has_room_for_and_never_fewer_than_its_size(int room, string range)
    {
        JSInterop.Setup<int>("workbench.rowsThatFit", _ => true).SetResult(room);
        var table = Table(fillsWindow: true);
        Assert.Equal(range, table.Find("[role=status]").TextContent);
        Assert.Equal(1, _readings);
    }

    [Fact]
    public void The_same_filter_reads_nothing_again()
    {
        var table = Table();
        var readings = _readings;
        table.Render(parameters => parameters.Add(shown => shown.Query, "mọi"));
        Assert.Equal(readings, _readings);
    }

    [Fact]
    public async Task Rows_that_changed_are_shown_and_only_those()
    {
        var table = Table();
        _lines[1] = _lines[1] with { Name = "Vàng A Ví Dụ" };
        await table.InvokeAsync(table.Instance.Refresh);
        var fresh = Assert.Single(table.FindAll("tr.fresh"));
        Assert.Contains("Vàng A Ví Dụ", fresh.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_last_page_empties_the_one_before_it_is_shown()
    {
        var table = Table();
        await table.InvokeAsync(() => table.Instance.Go(3));
        _lines.RemoveAt(6);
        await table.InvokeAsync(table.Instance.Refresh);
        Assert.Equal("4–6 trên 6", table.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Says_so_when_there_is_nothing()
    {
        _lines.Clear();
        var table = Table();
        Assert.Empty(table.FindAll("table"));
        Assert.Contains("Không có dòng nào", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_to_an_older_question_does_not_replace_a_newer_one()
    {
        var slow = new TaskCompletionSource<Page<Line>>();
        var table = Table(load: (number, size, _) => number == 1 ? slow.Task : Task.FromResult(PageOf(number, size)));
        await table.InvokeAsync(() => table.Instance.Go(2));
        await table.InvokeAsync(() => slow.SetResult(PageOf(1, 3)));
        Assert.Equal("4–6 trên 7", table.Find("[role=status]").TextContent);
    }

    private int _readings;

    private IRenderedComponent<PagedTable<Line>> Table(Func<int, int, CancellationToken, Task<Page<Line>>>? load = null, bool fillsWindow = false) => Render<PagedTable<Line>>(parameters => parameters
        .Add(table => table.Caption, "Hồ sơ")
        .Add(table => table.Size, 3)
        .Add(table => table.FillsWindow, fillsWindow)
        .Add(table => table.Query, "mọi")
        .Add(table => table.Key, line => line.Code)
        .Add(table => table.Load, load ?? ((number, size, _) => Task.FromResult(PageOf(number, size))))
        .Add(table => table.Head, "<th>Mã</th><th>Chủ hồ sơ</th>")
        .Add(table => table.Row, line => $"<td><a href='/d/{line.Code}'>{line.Code}</a></td><td>{line.Name}</td>"));

    private Page<Line> PageOf(int number, int size)
    {
        _readings++;
        return new([.. _lines.Skip((number - 1) * size).Take(size)], _lines.Count, number, size);
    }

    public sealed record Line(string Code, string Name);
}
