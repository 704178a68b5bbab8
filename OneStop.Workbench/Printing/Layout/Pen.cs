using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>Draws on one page. Everything on a form is black.</summary>
internal sealed class Pen(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };

    public void Glyphs(ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> positions, float x, float baseline, TextStyle style)
    {
        using var font = style.Font();
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, positions, 0);
        using var blob = builder.Build();
        if (blob is not null) canvas.DrawText(blob, x, baseline, _ink);
    }

    public void Rule(float fromX, float fromY, float toX, float toY, float thickness)
    {
        using var paint = Stroke(thickness);
        canvas.DrawLine(fromX, fromY, toX, toY, paint);
    }

    /// <summary>A dotted line to write on.</summary>
    public void Dots(float fromX, float toX, float baseline)
    {
        using var dots = SKPathEffect.CreateDash([0.1f, 2.4f], 0);
        using var paint = Stroke(0.8f);
        paint.StrokeCap = SKStrokeCap.Round;
        paint.PathEffect = dots;
        canvas.DrawLine(fromX, baseline, toX, baseline, paint);
    }

    public void Frame(float x, float y, float width, float height, float thickness)
    {
        using var paint = Stroke(thickness);
        canvas.DrawRect(x, y, width, height, paint);
    }

    public void Fill(SKPath path, float x, float y)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.DrawPath(path, _ink);
        canvas.Restore();
    }

    public void Dispose() => _ink.Dispose();

    private static SKPaint Stroke(float thickness) =>
        new() { Color = SKColors.Black, IsAntialias = true, IsStroke = true, StrokeWidth = thickness };
}
