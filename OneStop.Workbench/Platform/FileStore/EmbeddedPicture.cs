namespace OneStop.Workbench.Platform.FileStore;

/// <summary>
/// The first photograph inside a PDF. Scanners put each page into the file as one JPEG picture, so this is the first page of nearly
/// every scan, at no cost; a PDF made of text has none.
/// </summary>
internal static class EmbeddedPicture
{
    public static ReadOnlyMemory<byte>? First(ReadOnlyMemory<byte> pdf)
    {
        var from = 0;
        while (pdf.Span[from..].IndexOf("/DCTDecode"u8) is var at and >= 0)
        {
            from += at;
            var rest = pdf.Span[from..];
            var stream = rest.IndexOf("stream"u8);
            if (stream < 0) return null;
            var start = rest[stream..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
            var end = rest[stream..].IndexOf("endstream"u8);
            // A filter chain of which the picture is only the inner one begins with other bytes.
            if (start is >= 0 and < 10 && end > start) return pdf.Slice(from + stream + start, end - start);
            from += "/DCTDecode"u8.Length;
        }
        return null;
    }
}
