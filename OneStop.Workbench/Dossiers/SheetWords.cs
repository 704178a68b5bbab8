using System.Globalization;
using System.Resources;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Payments;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers;

/// <summary>The words of printed papers: Vietnamese whatever language the screen speaks.</summary>
internal static class SheetWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly ResourceManager Resources = new(typeof(DossiersText).FullName!, typeof(DossiersText).Assembly);

    public static string Say(string key, params object[] values)
    {
        var words = Resources.GetString(key, Vietnamese) ?? throw new InvalidOperationException($"No words for {key}.");
        return values.Length == 0 ? words : string.Format(Vietnamese, words, values);
    }

    /// <summary><c>75.000 đồng (Bảy mươi lăm nghìn đồng)</c></summary>
    public static string Money(long amount) => Say("Sheet.money", Amount(amount), MoneyInWords.Of(amount));

    /// <summary>The paper by which somebody acts for the owner: <c>Văn bản ủy quyền số 12, ngày 20/11/2026</c>.</summary>
    public static string Authority(AuthorityPaper paper) => string.Join(", ", new[]
    {
        string.Join(' ', new[] { paper.Kind.Length > 0 ? Say($"AuthorityKind.{paper.Kind}") : "", paper.Number is { } number ? Say("Sheet.authority.number", number) : "" }.Where(part => part.Length > 0)),
        paper.Date is { } date ? Say("Sheet.authority.date", DeclarationReading.Date(date)) : "",
    }.Where(part => part.Length > 0));

    /// <summary>What stands under the place to sign.</summary>
    public static string SignHint(Signing? signing) => Say(signing?.Way switch { null => "Sheet.sign", "read-aloud" => "Sheet.sign.read-aloud", _ => "Sheet.sign.fingerprint" });

    /// <summary>What stands above a staff member's name: whose role they sign with, where it is by delegation.</summary>
    public static string SignFor(string? holder) => holder is null ? Say("Sheet.sign") : Say("Sheet.sign.instead", holder);

    /// <summary>The same above a sealed signature; null where nobody is stood in for.</summary>
    public static string? SealFor(string? holder) => holder is null ? null : Say("Sheet.seal.instead", holder);

    /// <summary>A group of payers in words.</summary>
    public static string Group(string group) => PayerGroups.Name(group, Vietnamese);

    /// <summary><c>75.000</c></summary>
    public static string Amount(long amount) => amount.ToString("N0", Vietnamese);

    /// <summary><c>05 ngày làm việc</c></summary>
    public static string Limit(Limit limit) => limit.Unit == LimitUnit.SameDay
        ? Say("Sheet.limit.same-day")
        : Say($"Sheet.limit.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(limit.Unit.ToString())}", limit.Amount.ToString("00", CultureInfo.InvariantCulture));

    /// <summary>The promised time, with the law's where the province promises less.</summary>
    public static string Limits(Limit promised, Limit statutory, int extraDays = 0)
    {
        var said = promised == statutory ? Limit(promised) : Say("Sheet.limit.both", Limit(promised), Limit(statutory));
        return extraDays == 0 ? said : Say("Sheet.limit.extra", said, extraDays);
    }
}
