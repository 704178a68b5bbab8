using System.Text;
using SkiaSharp;

namespace OneStop.Workbench.Tests.Platform.FileStore;

/// <summary>Made-up scans of each kind.</summary>
internal static class Scans
{
    public static byte[] Jpeg(int width = 600, int height = 850, byte shade = 200) => Picture(width, height, shade, SKEncodedImageFormat.Jpeg);

    public static byte[] Png(int width = 300, int height = 200) => Picture(width, height, 120, SKEncodedImageFormat.Png);

    /// <summary>A page of text, without any picture.</summary>
    public static byte[] TextPdf() => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    /// <summary>As a scanner writes: the page is one JPEG.</summary>
    public static byte[] ScannedPdf()
    {
        var picture = Jpeg();
        return [.. Encoding.Latin1.GetBytes($"%PDF-1.4\n4 0 obj\n<< /Type /XObject /Subtype /Image /Width 600 /Height 850 /Filter /DCTDecode /Length {picture.Length} >>\nstream\r\n"), .. picture, .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[64]];

    private static byte[] Picture(int width, int height, byte shade, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(shade, shade, 255));
            using var paint = new SKPaint { Color = SKColors.Black, StrokeWidth = 4 };
            for (var y = 60; y < height; y += 40) canvas.DrawLine(50, y, width - 50, y, paint);
        }
        using var encoded = bitmap.Encode(format, 85);
        return encoded.ToArray();
    }
}
