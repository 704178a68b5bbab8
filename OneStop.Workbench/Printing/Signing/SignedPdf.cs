using System.Globalization;
using System.Text;

namespace OneStop.Workbench.Printing.Signing;

/// <summary>
/// Adds a signature to a drawn file as an incremental update (ISO 32000-1, 7.5.6 and 12.8): what was drawn stays byte for byte, four
/// objects and a table of where they lie are appended. The field is invisible; readers show it in their list of signatures.
/// </summary>
internal static class SignedPdf
{
    /// <summary>Wide enough for files of ten digits, so that its length does not depend on what it says.</summary>
    private const string RangeRoom = "[0 0000000000 0000000000 0000000000]";

    public static byte[] Of(byte[] drawn, CmsSeal seal, DateTime utc)
    {
        var structure = PdfStructure.Read(drawn);
        var (signature, field) = (structure.Size, structure.Size + 1);
        using var file = new MemoryStream();
        file.Write(drawn);
        if (drawn[^1] != '\n') file.WriteByte((byte)'\n');
        var places = new SortedDictionary<int, long>();

        var contents = Append(signature, $"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ({Moment(utc)}) /Name {Text(seal.Name)} /ByteRange {RangeRoom} /Contents <{new string('0', seal.Length * 2)}>>>");
        Append(field, $"<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P {structure.Page} 0 R /V {signature} 0 R>>");
        Append(structure.Root, With(structure.RootEntries, $"/AcroForm <</Fields [{field} 0 R] /SigFlags 3>>"));
        Append(structure.Page, With(structure.PageEntries, $"/Annots [{field} 0 R]"));
        var table = file.Position;
        Write(Table(places, structure, table));

        var bytes = file.ToArray();
        return Fill(bytes, (int)contents, seal);

        long Append(int number, string entries)
        {
            places[number] = file.Position;
            Write($"{number} 0 obj\n{entries}\nendobj\n");
            return places[number];
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>Now that every length is known: what is signed is everything but the signature itself.</summary>
    private static byte[] Fill(byte[] bytes, int from, CmsSeal seal)
    {
        var open = from + bytes.AsSpan(from).IndexOf("/Contents <"u8) + "/Contents ".Length;
        var close = open + (seal.Length * 2) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {open:0000000000} {close:0000000000} {bytes.Length - close:0000000000}]");
        Encoding.Latin1.GetBytes(range, bytes.AsSpan(from + bytes.AsSpan(from).IndexOf("/ByteRange "u8) + "/ByteRange ".Length));
        var signature = Convert.ToHexString(seal.Sign([.. bytes.AsSpan(0, open), .. bytes.AsSpan(close)]));
        if (signature.Length != seal.Length * 2) throw new InvalidOperationException("A signature is not as long as all others.");
        Encoding.Latin1.GetBytes(signature, bytes.AsSpan(open + 1));
        return bytes;
    }

    private static string With(string entries, string more) => $"{entries[..entries.LastIndexOf(">>", StringComparison.Ordinal)].TrimEnd()}\n{more}>>";

    private static string Table(SortedDictionary<int, long> places, PdfStructure structure, long start)
    {
        var table = new StringBuilder("xref\n");
        foreach (var (number, place) in places) table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:0000000000} 00000 n \n");
        return table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {structure.Size + 2} /Root {structure.Root} 0 R{structure.Kept} /Prev {structure.Start}>>\nstartxref\n{start}\n%%EOF\n").ToString();
    }

    private static string Moment(DateTime utc) => utc.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text string with all its marks: UTF-16, in hexadecimal digits.</summary>
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
