using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace OneStop.Workbench.Platform;

/// <summary>A QR code as the path of its dark modules, without the quiet zone: the same on paper and on screen.</summary>
public static class QrPath
{
    private const int Quiet = 4;

    /// <summary>SVG path data within a square of <paramref name="size"/>. Runs of dark modules are one rectangle; the smallest overlap keeps viewers from showing seams.</summary>
    public static string Of(string text, float size)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return Path(data.ModuleMatrix, size);
    }

    private static string Path(List<BitArray> rows, float size)
    {
        var module = size / (rows.Count - 2 * Quiet);
        var path = new StringBuilder();
        for (var row = Quiet; row < rows.Count - Quiet; row++)
        {
            for (var from = Quiet; from < rows.Count - Quiet; from++)
            {
                if (!rows[row][from]) continue;
                var to = from;
                while (to < rows.Count - Quiet && rows[row][to]) to++;
                path.Append(CultureInfo.InvariantCulture, $"M{(from - Quiet) * module} {(row - Quiet) * module}h{(to - from) * module}v{module * 1.02f}h{-(to - from) * module}z");
                from = to;
            }
        }
        return path.ToString();
    }
}
