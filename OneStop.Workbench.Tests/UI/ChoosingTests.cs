using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Components.Web;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class ChoosingTests : Screen
{
    [Fact]
    public void A_segmented_choice_is_a_named_group_of_radios()
    {
        var chosen = 1;
        var group = Render<Segmented<int>>(parameters => parameters
            .Add(shown => shown.Label, "Ai nộp hồ sơ")
            .Add(shown => shown.Choices, [new(1, "Chủ hồ sơ"), new(2, "Ủy quyền"), new(3, "Tổ chức", Disabled: true)])
            .Add(shown => shown.Value, 1)
            .Add(shown => shown.ValueChanged, value => chosen = value));
        Assert.Equal("Ai nộp hồ sơ", group.Find("[role=radiogroup]").GetAttribute("aria-label"));
        var radios = group.FindAll("input[type=radio]");
        Assert.True(radios[0].HasAttribute("checked"));
        Assert.True(radios[2].HasAttribute("disabled"));
        Assert.Single(radios.Select(radio => radio.GetAttribute("name")).Distinct());
        radios[1].Change(true);
        Assert.Equal(2, chosen);
    }

    [Fact]
    public void Filters_say_which_is_pressed_and_how_many_it_shows()
    {
        var chosen = "";
        var filters = Render<FilterChips<string>>(parameters => parameters
            .Add(shown => shown.Label, "Lọc")
            .Add(shown => shown.Choices, [new("open", "Đang giải quyết", 1128), new("late", "Quá hạn", 3, Light.Overdue), new("mine", "Của tôi")])
            .Add(shown => shown.Value, "open")
            .Add(shown => shown.ValueChanged, value => chosen = value));
        var buttons = filters.FindAll("button");
        Assert.Equal(["true", "false", "false"], buttons.Select(button => button.GetAttribute("aria-pressed")));
        Assert.Equal("1.128", buttons[0].QuerySelector(".count")?.TextContent);
        Assert.Null(buttons[2].QuerySelector(".count"));
        buttons[1].Click();
        Assert.Equal("late", chosen);
    }

    [Fact]
    public async Task A_button_works_once_at_a_time()
    {
        var pressed = 0;
        var done = new TaskCompletionSource();
        var button = Render<Button>(parameters => parameters
            .Add(shown => shown.Key, "Ctrl+Enter")
            .Add(shown => shown.OnClick, async (MouseEventArgs _) => { pressed++; await done.Task; })
            .AddChildContent("Tiếp nhận"));
        var first = button.Find("button").ClickAsync(new());
        Assert.True(button.Find("button").HasAttribute("disabled"));
        await button.InvokeAsync(done.SetResult);
        await first;
        Assert.Equal(1, pressed);
        Assert.False(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("Control+Enter", button.Find("button").GetAttribute("aria-keyshortcuts"));
    }

    [Fact]
    public void A_refusal_is_said_in_words_where_it_arose()
    {
        var note = Render<RefusalNote>();
        Assert.Equal("", note.Find("[role=alert]").TextContent.Trim());
        note.Render(parameters => parameters.Add(shown => shown.Refusal, new Refusal("not-allowed")));
        Assert.Equal(Services.GetRequiredService<OneStop.Workbench.Platform.RefusalWords>().Say(new("not-allowed")), note.Find("[role=alert] div").TextContent.Trim());
    }
}
