using Bunit;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class DateInputTests : Screen
{
    private DateOnly? _value = new DateOnly(2026, 11, 2);
    private int _changes;

    [Theory]
    [InlineData("05/12/2026", 5, 12)]
    [InlineData("5-12-2026", 5, 12)]
    [InlineData("05122026", 5, 12)]
    [InlineData("051226", 5, 12)]
    [InlineData(" 05.12.2026 ", 5, 12)]
    [InlineData("2026-12-05", 5, 12)]
    [InlineData("29/02/2028", 29, 2)]
    public void Reads_the_day_first(string text, int day, int month)
    {
        Assert.True(TypedDate.TryRead(text, out var date));
        Assert.Equal((day, month), (date!.Value.Day, date.Value.Month));
    }

    [Theory]
    [InlineData("30/02/2026")]
    [InlineData("12/31/2026")]
    [InlineData("hôm nay")]
    public void Says_what_is_wrong_and_keeps_what_was_typed(string text)
    {
        var field = Field();
        field.Find("input").Change(text);
        Assert.Equal(0, _changes);
        Assert.Equal(text, field.Find("input").GetAttribute("value"));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal("Gõ ngày/tháng/năm, ví dụ 05/12/2026", field.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Shows_its_value_the_way_it_is_read_and_can_be_emptied()
    {
        var field = Field();
        Assert.Equal("02/11/2026", field.Find("input").GetAttribute("value"));
        field.Find("input").Change("");
        Assert.Null(_value);
    }

    private IRenderedComponent<DateInput> Field() => Render<DateInput>(parameters => parameters
        .Add(field => field.Value, _value)
        .Add(field => field.ValueChanged, date => { _value = date; _changes++; }));
}
