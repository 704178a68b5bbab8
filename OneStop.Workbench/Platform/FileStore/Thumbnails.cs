using SkiaSharp;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>Small pictures of stored files, drawn once. None (an icon then stands for the file) where there is nothing to draw or it is too large to.</summary>
public sealed class Thumbnails(IFileStore store, StorageOptions options)
{
    private const int Side = 220;
    private const int Quality = 72;
    private const long MostPixels = 120_000_000;

    /// <summary>As JPEG.</summary>
    public async Task<byte[]?> Of(StoredFile file, CancellationToken cancellation = default)
    {
        var path = Path.Combine(options.Thumbnails, file.Hash[..2], $"{file.Hash}.jpg");
        if (File.Exists(path)) return await File.ReadAllBytesAsync(path, cancellation);
        await using var content = store.Open(file.Hash);
        if (content is null) return null;
        using var memory = new MemoryStream((int)Math.Min(file.Size, int.MaxValue));
        await content.CopyToAsync(memory, cancellation);
        ReadOnlyMemory<byte>? picture = memory.GetBuffer().AsMemory(0, (int)memory.Length);
        if (file.Type == FileType.Pdf) picture = EmbeddedPicture.First(picture.Value);
        if (picture is not { } bytes || Draw(bytes.Span) is not { } small) return null;
        await Keep(path, small, cancellation);
        return small;
    }

    private static byte[]? Draw(ReadOnlySpan<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels) return null;
        var nearest = codec.GetScaledDimensions(Math.Min(1, 2f * Side / Math.Max(codec.Info.Width, codec.Info.Height)));
        using var picture = SKBitmap.Decode(codec, new SKImageInfo(nearest.Width, nearest.Height));
        if (picture is null) return null;
        var scale = Math.Min(1, (float)Side / Math.Max(picture.Width, picture.Height));
        using var small = picture.Resize(new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var upright = Upright(small, codec.EncodedOrigin);
        using var encoded = upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    /// <summary>Telephones keep a picture as the sensor saw it and note how it was held.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var degrees = origin switch
        {
            SKEncodedOrigin.BottomRight => 180,
            SKEncodedOrigin.RightTop => 90,
            SKEncodedOrigin.LeftBottom => 270,
            _ => 0,
        };
        var turned = degrees is 90 or 270 ? new SKBitmap(picture.Height, picture.Width) : new SKBitmap(picture.Width, picture.Height);
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.White);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f, new SKSamplingOptions(SKFilterMode.Nearest));
        return turned;
    }

    private static async Task Keep(string path, byte[] small, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var incoming = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(incoming, small, cancellation);
        File.Move(incoming, path, overwrite: true);
    }
}
