using System.Globalization;
using QRCoder;
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
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var modules = Modules(data.ModuleMatrix);
        pen.Fill(modules, x, y);
    }

    /// <summary>Runs of dark modules become one rectangle each; the smallest overlap keeps viewers from showing seams.</summary>
    private SKPath Modules(List<System.Collections.BitArray> rows)
    {
        const int quiet = 4;
        var module = size / (rows.Count - 2 * quiet);
        var path = new System.Text.StringBuilder();
        for (var row = quiet; row < rows.Count - quiet; row++)
        {
            for (var from = quiet; from < rows.Count - quiet; from++)
            {
                if (!rows[row][from]) continue;
                var to = from;
                while (to < rows.Count - quiet && rows[row][to]) to++;
                path.Append(CultureInfo.InvariantCulture, $"M{(from - quiet) * module} {(row - quiet) * module}h{(to - from) * module}v{module * 1.02f}h{-(to - from) * module}z");
                from = to;
            }
        }
        return SKPath.ParseSvgPathData(path.ToString()) ?? new SKPath();
    }
}
