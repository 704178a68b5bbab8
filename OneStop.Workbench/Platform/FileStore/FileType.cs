using System.Text;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Platform.FileStore;

/// <summary>What may be kept: what a counter's scanner or a telephone makes and every browser shows by itself.</summary>
public enum FileType
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>Which type a file is, by its first bytes; its name says nothing.</summary>
public static class FileTypes
{
    /// <summary>So many bytes are enough to tell.</summary>
    public const int HeadLength = 32;

    private static readonly string[] Heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif"];

    public static Outcome<FileType> Recognise(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return new Refusal("file-empty");
        if (head.StartsWith("%PDF-"u8)) return FileType.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileType.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return FileType.Png;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Heic.Contains(Encoding.ASCII.GetString(head[8..12]))) return new Refusal("file-heic");
        return new Refusal("file-type");
    }

    /// <summary>The stable code in records and file names: <c>pdf</c>, <c>jpg</c>, <c>png</c>.</summary>
    public static string Code(this FileType type) => type switch
    {
        FileType.Pdf => "pdf",
        FileType.Jpeg => "jpg",
        _ => "png",
    };

    /// <summary>The type of a stable code; an unknown one is a broken record and throws.</summary>
    public static FileType Parse(string code) => code switch
    {
        "pdf" => FileType.Pdf,
        "jpg" => FileType.Jpeg,
        "png" => FileType.Png,
        _ => throw new FormatException($"'{code}' is no file type."),
    };

    public static string Media(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Jpeg => "image/jpeg",
        _ => "image/png",
    };
}
