namespace OneStop.Workbench.Printing.Layout;

/// <summary>Items side by side: some of constant width, the others share what is left by weight.</summary>
internal sealed class Row(float fontSize) : Block
{
    private readonly List<(Block Block, Width Width)> _items = [];
    private float _spacing;

    public Row Spacing(float points)
    {
        _spacing = points;
        return this;
    }

    public Slot ConstantItem(float points) => Item(Width.Constant(points));

    public Slot RelativeItem(float weight = 1) => Item(Width.Relative(weight));

    public override Fitted Fit(Space space) =>
        new SideBySide([.. _items.Select(item => item.Block)], Width.Share([.. _items.Select(item => item.Width)], space.Width, _spacing), _spacing).Fit(space);

    private Slot Item(Width width)
    {
        var slot = new Slot(fontSize);
        _items.Add((slot, width));
        return slot;
    }
}

/// <summary>A width in points, or a share of what the constant ones leave.</summary>
internal readonly record struct Width(float Points, float Weight)
{
    public static Width Constant(float points) => new(points, 0);

    public static Width Relative(float weight) => new(0, weight);

    public static float[] Share(IReadOnlyList<Width> widths, float total, float spacing)
    {
        var left = total - widths.Sum(width => width.Points) - spacing * Math.Max(0, widths.Count - 1);
        var weights = widths.Sum(width => width.Weight);
        return [.. widths.Select(width => width.Weight > 0 ? Math.Max(0, left) * width.Weight / weights : width.Points)];
    }
}

/// <summary>Blocks in columns of known widths; what does not fit of each goes on together.</summary>
internal sealed class SideBySide(IReadOnlyList<Block> blocks, IReadOnlyList<float> widths, float spacing) : Block
{
    public override Fitted Fit(Space space)
    {
        var fits = blocks.Select((block, index) => block.Fit(space with { Width = widths[index] })).ToArray();
        if (!fits.Any(fit => fit.Now is not null) || (!space.Fresh && fits.Any(fit => fit.Now is null))) return new Fitted(null, this);
        var height = fits.Max(fit => fit.Now?.Height ?? 0);
        var later = fits.Any(fit => fit.Later is not null)
            ? new SideBySide([.. fits.Select(fit => fit.Later ?? Empty.Block)], widths, spacing)
            : null;
        return new Fitted(new Placed(widths.Sum() + spacing * (widths.Count - 1), height, Draw), later);

        void Draw(Pen pen, float x, float y)
        {
            for (var index = 0; index < fits.Length; index++)
            {
                fits[index].Now?.Draw(pen, x, y);
                x += widths[index] + spacing;
            }
        }
    }
}
