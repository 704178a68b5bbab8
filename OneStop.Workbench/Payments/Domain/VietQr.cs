using System.Globalization;
using System.Text;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Payments.Domain;

/// <summary>The account that money goes to: the bank's six-digit BIN and the number of an account or card.</summary>
public sealed record BankAccount(string Bin, string Number, bool IsCard = false);

/// <summary>
/// The text of a VietQR code (NAPAS 247, EMVCo merchant-presented). Showing it proves nothing: a payment is confirmed by
/// a person or by the bank.
/// </summary>
public static class VietQr
{
    /// <summary>Longest note that every bank passes on.</summary>
    public const int LongestNote = 25;

    /// <summary>A code for one payment when an amount is given, else a standing one. Refuses what the format cannot carry.</summary>
    /// <param name="amount">VND; null lets the payer type it.</param>
    /// <param name="note">Plain ASCII; see <see cref="Note"/>.</param>
    public static Outcome<string> Payload(BankAccount account, long? amount, string note, string? billNumber = null)
    {
        if (account.Bin.Length != 6 || !account.Bin.All(char.IsAsciiDigit)) return new Refusal("vietqr-bank", account.Bin);
        if (account.Number.Length is 0 or > 19 || !account.Number.All(char.IsAsciiLetterOrDigit)) return new Refusal("vietqr-account", account.Number);
        if (amount is <= 0 or > 9_999_999_999_999) return new Refusal("vietqr-amount", amount);
        if (note.Length > LongestNote || !note.All(IsPlain)) return new Refusal("vietqr-note", note);
        var merchant = Field("00", "A000000727")
            + Field("01", Field("00", account.Bin) + Field("01", account.Number))
            + Field("02", account.IsCard ? "QRIBFTTC" : "QRIBFTTA");
        var extra = (billNumber is { Length: > 0 } ? Field("01", billNumber) : "") + (note.Length > 0 ? Field("08", note) : "");
        var text = Field("00", "01")
            + Field("01", amount is null ? "11" : "12")
            + Field("38", merchant)
            + Field("53", "704")
            + (amount is { } sum ? Field("54", sum.ToString(CultureInfo.InvariantCulture)) : "")
            + Field("58", "VN")
            + (extra.Length > 0 ? Field("62", extra) : "")
            + "6304";
        return text + Crc(text).ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>A transfer note as banks pass it on: no marks, upper case, no punctuation, at most 25 characters.</summary>
    public static string Note(string text)
    {
        var note = new StringBuilder();
        foreach (var character in SearchKey.Of(text).ToUpperInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character)) note.Append(character);
            else if (note.Length > 0 && note[^1] != ' ') note.Append(' ');
        }
        return note.ToString(0, Math.Min(note.Length, LongestNote)).Trim();
    }

    /// <summary>CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected.</summary>
    public static ushort Crc(string text)
    {
        var crc = 0xFFFF;
        foreach (var octet in Encoding.ASCII.GetBytes(text))
        {
            crc ^= octet << 8;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1 & 0xFFFF;
        }
        return (ushort)crc;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~';

    private static string Field(string tag, string value) => string.Create(CultureInfo.InvariantCulture, $"{tag}{value.Length:00}{value}");
}
