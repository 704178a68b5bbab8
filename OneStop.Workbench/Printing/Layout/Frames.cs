namespace OneStop.Workbench.Printing.Layout;

internal sealed class Padded(Block inner, float left, float top, float right, float bottom) : Block
{
    public override Fitted Fit(Space space)
    {
        var (now, later) = inner.Fit(new Space(space.Width - left - right, space.Height - top - bottom, space.Fresh));
        if (now is null) return new Fitted(null, this);
        return new Fitted(
            new Placed(now.Width + left + right, now.Height + top + bottom, (pen, x, y) => now.Draw(pen, x + left, y + top)),
            later is null ? null : new Padded(later, left, top, right, bottom));
    }
}

/// <summary>Not broken over pages unless it is longer than a page.</summary>
internal sealed class Together(Block inner) : Block
{
    public override Fitted Fit(Space space)
    {
        var fit = inner.Fit(space);
        return fit.Later is null || space.Fresh ? fit : new Fitted(null, this);
    }
}

/// <summary>At least this high, to leave room for a signature.</summary>
internal sealed class AtLeast(Block inner, float height) : Block
{
    public override Fitted Fit(Space space)
    {
        if (height > space.Height + Slack && !space.Fresh) return new Fitted(null, this);
        var (now, later) = inner.Fit(space);
        return now is null ? new Fitted(null, this) : new Fitted(now with { Height = Math.Max(now.Height, height) }, later);
    }
}

internal sealed class Centred(Block inner) : Block
{
    public override Fitted Fit(Space space)
    {
        var (now, later) = inner.Fit(space);
        if (now is null) return new Fitted(null, this);
        var left = (space.Width - now.Width) / 2;
        return new Fitted(new Placed(space.Width, now.Height, (pen, x, y) => now.Draw(pen, x + left, y)), later is null ? null : new Centred(later));
    }
}

internal sealed class Bordered(Block inner, float thickness) : Block
{
    public override Fitted Fit(Space space)
    {
        var (now, later) = inner.Fit(space);
        if (now is null) return new Fitted(null, this);
        return new Fitted(now with { Width = space.Width, Draw = Draw }, later is null ? null : new Bordered(later, thickness));

        void Draw(Pen pen, float x, float y)
        {
            pen.Frame(x, y, space.Width, now.Height, thickness);
            now.Draw(pen, x, y);
        }
    }
}
