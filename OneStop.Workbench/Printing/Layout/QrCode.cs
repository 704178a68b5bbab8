using OneStop.Workbench.Platform;
using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>A square QR code drawn as filled modules: sharp at any size and small in the file.</summary>
internal sealed class QrCode(string text, float size) : Block
{
    public override Fitted Fit(Space space)
    {
        if (size > space.Height + Slack && !space.Fresh) return new Fitted(null, this);
        return new Fitted(new Placed(size, size, Draw), null);
    }

    private void Draw(Pen pen, float x, float y)
    {
        using var modules = SKPath.ParseSvgPathData(QrPath.Of(text, size)) ?? new SKPath();
        pen.Fill(modules, x, y);
    }
}
