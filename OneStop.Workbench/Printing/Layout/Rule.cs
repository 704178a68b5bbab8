namespace OneStop.Workbench.Printing.Layout;

/// <summary>A horizontal line over the whole width.</summary>
internal sealed class Rule(float thickness) : Block
{
    public override Fitted Fit(Space space) => space.Height + Slack < thickness && !space.Fresh
        ? new Fitted(null, this)
        : new Fitted(new Placed(space.Width, thickness, (pen, x, y) => pen.Rule(x, y + thickness / 2, x + space.Width, y + thickness / 2, thickness)), null);
}
