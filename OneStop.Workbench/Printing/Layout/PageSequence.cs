using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>Pages of one size and one content. Header and footer live in the margins and know the page's number.</summary>
internal sealed class PageSequence(float width, float height, float fontSize)
{
    private readonly Slot _content = new(fontSize);
    private float _left, _top, _right, _bottom;
    private Action<Slot, int, int>? _header, _footer;
    private List<Placed>? _pages;

    public PageSequence Margin(float left, float top, float right, float bottom)
    {
        (_left, _top, _right, _bottom) = (left, top, right, bottom);
        return this;
    }

    public Slot Content() => _content;

    /// <summary>Fills the top margin of each page, given its number and how many there are.</summary>
    public PageSequence Header(Action<Slot, int, int> fill)
    {
        _header = fill;
        return this;
    }

    public PageSequence Footer(Action<Slot, int, int> fill)
    {
        _footer = fill;
        return this;
    }

    public int Pages => (_pages ??= Lay()).Count;

    public void Draw(SKDocument pdf)
    {
        var pages = _pages ??= Lay();
        for (var index = 0; index < pages.Count; index++)
        {
            using var pen = new Pen(pdf.BeginPage(width, height));
            Margins(_header, index + 1, pages.Count)?.Invoke(pen, _top / 2);
            pages[index].Draw(pen, _left, _top);
            Margins(_footer, index + 1, pages.Count)?.Invoke(pen, height - _bottom / 2);
            pdf.EndPage();
        }
    }

    private List<Placed> Lay()
    {
        var pages = new List<Placed>();
        var space = new Space(width - _left - _right, height - _top - _bottom, Fresh: true);
        for (Block? rest = _content; rest is not null;)
        {
            var (now, later) = rest.Fit(space);
            if (now is null) (now, later) = (rest.Whole(space.Width), null);
            pages.Add(now);
            rest = later;
        }
        return pages;
    }

    private Action<Pen, float>? Margins(Action<Slot, int, int>? fill, int number, int total)
    {
        if (fill is null) return null;
        var slot = new Slot(fontSize);
        fill(slot, number, total);
        var placed = slot.Whole(width - _left - _right);
        return (pen, middle) => placed.Draw(pen, _left, middle - placed.Height / 2);
    }
}
