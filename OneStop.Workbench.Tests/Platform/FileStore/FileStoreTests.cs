using System.Security.Cryptography;
using System.Text;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Tests.Support;
using SkiaSharp;

namespace OneStop.Workbench.Tests.Platform.FileStore;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("onestop-store-").FullName;

    private StorageOptions Options => new() { Root = _root, LargestFileMegabytes = 1 };

    private DiskFileStore Store => new(Options);

    public void Dispose() => TempFolder.Remove(_root);

    [Fact]
    public async Task What_goes_in_comes_out_under_its_hash()
    {
        var scan = Scans.Jpeg();
        var kept = (await Put(scan)).Value;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(scan)), kept.Hash);
        Assert.Equal((FileType.Jpeg, scan.Length), (kept.Type, kept.Size));
        await using var content = Store.Open(kept.Hash)!;
        using var back = new MemoryStream();
        await content.CopyToAsync(back, TestContext.Current.CancellationToken);
        Assert.Equal(scan, back.ToArray());
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        var first = (await Put(Scans.Png())).Value;
        Assert.Equal(first, (await Put(Scans.Png())).Value);
        await Put(Scans.Png(301));
        Assert.Equal(2, Kept().Count());
    }

    [Fact]
    public async Task Fifty_at_once_of_the_same_end_as_one_whole_file()
    {
        var scan = Scans.Jpeg();
        await Parallel.ForAsync(0, 50, async (_, _) => Assert.False((await Put(scan)).Refused));
        Assert.Single(Kept());
        Assert.Equal(FileState.Sound, await Store.Check(Convert.ToHexStringLower(SHA256.HashData(scan)), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("Xin chào", "file-type")]
    [InlineData("<html><script>alert(1)</script>", "file-type")]
    [InlineData("PK\u0003\u0004 word/document.xml", "file-type")]
    [InlineData("MZ\u0090 %PDF-1.4", "file-type")]
    [InlineData("GIF89a", "file-type")]
    [InlineData("\u0089PNX", "file-type")]
    public async Task Anything_else_is_refused_and_leaves_nothing(string content, string refusal)
    {
        Assert.Equal(refusal, (await Put(Encoding.Latin1.GetBytes(content))).Refusal?.Code);
        Assert.Empty(Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Heic_is_refused_with_its_own_advice() => Assert.Equal("file-heic", (await Put(Scans.Heic())).Refusal?.Code);

    [Fact]
    public async Task Pdf_is_taken_whether_scanned_or_written()
    {
        Assert.Equal(FileType.Pdf, (await Put(Scans.ScannedPdf())).Value.Type);
        Assert.Equal(FileType.Pdf, (await Put(Scans.TextPdf())).Value.Type);
    }

    [Fact]
    public async Task One_byte_over_the_limit_is_too_much()
    {
        byte[] just = [.. "%PDF-1.4"u8, .. new byte[1024 * 1024 - 8]];
        Assert.False((await Put(just)).Refused);
        Assert.Equal(new Refusal("file-too-large", 1), (await Put([.. just, 0])).Refusal);
        Assert.Single(Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.Put(new Breaking(Scans.Jpeg()), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Missing_and_altered_files_are_told_and_mended_by_the_same_content()
    {
        var kept = (await Put(Scans.Jpeg())).Value;
        var path = Kept().Single();
        Assert.Equal(FileState.Sound, await Store.Check(kept.Hash, TestContext.Current.CancellationToken));
        await File.AppendAllTextAsync(path, "x", TestContext.Current.CancellationToken);
        Assert.Equal(FileState.Altered, await Store.Check(kept.Hash, TestContext.Current.CancellationToken));
        File.Delete(path);
        Assert.Equal(FileState.Missing, await Store.Check(kept.Hash, TestContext.Current.CancellationToken));
        Assert.Null(Store.Open(kept.Hash));
        await Put(Scans.Jpeg());
        Assert.Equal(FileState.Sound, await Store.Check(kept.Hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_program_itself_may_read_what_is_kept()
    {
        if (OperatingSystem.IsWindows()) return;
        await Put(Scans.Jpeg());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kept().Single()));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    public void A_name_that_is_no_hash_opens_nothing(string name) => Assert.Throws<ArgumentException>(() => Store.Open(name));

    [Fact]
    public async Task Pictures_and_scanned_pages_have_thumbnails_and_text_has_none()
    {
        var thumbnails = new Thumbnails(Store, Options);
        foreach (var scan in new[] { Scans.Jpeg(), Scans.Png(), Scans.ScannedPdf() })
        {
            using var small = SKBitmap.Decode(await thumbnails.Of((await Put(scan)).Value, TestContext.Current.CancellationToken));
            Assert.InRange(Math.Max(small.Width, small.Height), 200, 220);
        }
        Assert.Null(await thumbnails.Of((await Put(Scans.TextPdf())).Value, TestContext.Current.CancellationToken));
        Assert.Null(await thumbnails.Of((await Put([0xFF, 0xD8, 0xFF, 1, 2, 3])).Value, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Giấy chứng sinh.pdf", "Giấy chứng sinh.pdf")]
    [InlineData("C:\\Users\\quay1\\scan 01.jpg", "scan 01.jpg")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("hoa\u202Efdp.exe", "hoafdp.exe")]
    [InlineData(null, "")]
    public void A_name_is_for_people_and_harmless(string? given, string kept) => Assert.Equal(kept, FileName.Clean(given));

    private Task<Outcome<StoredFile>> Put(byte[] content) => Store.Put(new MemoryStream(content), TestContext.Current.CancellationToken);

    private IEnumerable<string> Kept() => Directory.EnumerateFiles(Options.Files, "*", SearchOption.AllDirectories);

    /// <summary>A connection that ends in the middle.</summary>
    private sealed class Breaking(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("The line broke.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
