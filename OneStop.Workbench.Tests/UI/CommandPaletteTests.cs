using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

public sealed class CommandPaletteTests : Screen
{
    private static readonly Actor Clerk = new(Guid.NewGuid(), "Trần Thị Mẫu", "H38.02683", [], UnitTree.Empty);

    [Fact]
    public async Task Answers_stand_in_groups_and_lead_somewhere()
    {
        var palette = Palette(new Source("Hồ sơ", 10), new Source("Phần việc", 90));
        await Type(palette, "khai sinh");
        Assert.Equal(["Hồ sơ", "Phần việc"], palette.FindAll("[role=group]").Select(group => group.GetAttribute("aria-label")));
        Assert.All(palette.FindAll("a[role=option]"), option => Assert.StartsWith("/found", option.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("khai sinh", palette.Find("[role=listbox]").GetAttribute("data-for"));
    }

    [Fact]
    public async Task Only_the_text_that_typing_ended_with_is_asked_for()
    {
        var source = new Source("Hồ sơ", 10);
        var palette = Palette(source);
        palette.Find("input").Input("k");
        palette.Find("input").Input("kh");
        await Type(palette, "khai");
        Assert.Equal(["khai"], source.Asked);
    }

    [Fact]
    public async Task A_source_that_fails_does_not_silence_the_others()
    {
        var palette = Palette(new Source("Hỏng", 1, Fails: true), new Source("Hồ sơ", 10));
        await Type(palette, "khai");
        Assert.Single(palette.FindAll("a[role=option]"));
    }

    [Fact]
    public async Task Says_when_nothing_is_found()
    {
        var palette = Palette();
        await Type(palette, "zzz");
        Assert.Equal("Không thấy gì với “zzz”", palette.Find("[role=option]").TextContent);
    }

    /// <summary>Types and lets the clock run until the box has answered.</summary>
    private async Task Type(IRenderedComponent<CommandPalette> palette, string text)
    {
        var answering = palette.Find("input").InputAsync(new() { Value = text });
        while (!answering.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }
        await answering;
    }

    private IRenderedComponent<CommandPalette> Palette(params Source[] sources)
    {
        foreach (var source in sources) Services.AddSingleton<IPaletteSource>(source);
        return Render<CommandPalette>(parameters => parameters.AddCascadingValue(Clerk));
    }

    private sealed record Source(string Group, int Order, bool Fails = false) : IPaletteSource
    {
        public List<string> Asked { get; } = [];

        public Task<IReadOnlyList<PaletteItem>> Find(Actor by, string text, CancellationToken cancellation)
        {
            Asked.Add(text);
            if (Fails) throw new InvalidOperationException("broken source");
            return Task.FromResult<IReadOnlyList<PaletteItem>>([new(Group, text, null, $"/found/{Group}", Glyph.Dossiers)]);
        }
    }
}
