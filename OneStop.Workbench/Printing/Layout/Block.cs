namespace OneStop.Workbench.Printing.Layout;

/// <summary>Room offered to a block, in points. <paramref name="Fresh"/>: nothing stands above it on this page, so waiting for the next page gains nothing.</summary>
internal readonly record struct Space(float Width, float Height, bool Fresh);

/// <summary>A laid piece and how to draw it with its upper left corner at a point.</summary>
internal sealed record Placed(float Width, float Height, Action<Pen, float, float> Draw)
{
    public static readonly Placed Nothing = new(0, 0, static (_, _, _) => { });
}

/// <summary>What could be laid now (null: nothing fits here) and what is left for the next page (null: nothing).</summary>
internal readonly record struct Fitted(Placed? Now, Block? Later);

/// <summary>A piece of content that can be laid into a width and may go on over pages. Laying changes nothing: the same block may be tried in several spaces.</summary>
internal abstract class Block
{
    protected const float Slack = 0.01f;

    public abstract Fitted Fit(Space space);

    /// <summary>The whole block in one piece, however high.</summary>
    public Placed Whole(float width) => Fit(new Space(width, float.PositiveInfinity, Fresh: true)).Now ?? Placed.Nothing;
}

internal sealed class Empty : Block
{
    public static readonly Empty Block = new();

    public override Fitted Fit(Space space) => new(Placed.Nothing, null);
}
