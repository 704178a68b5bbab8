using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A text on a statutory paper or in a message that may be worded otherwise as law and office require.</summary>
/// <param name="Paper">The form it stands on, or <c>message</c>.</param>
/// <param name="Built">The text that comes with the program.</param>
/// <param name="Holes">What it may say of a dossier, each as <c>{name}</c>.</param>
public sealed record WordingKey(string Key, string Paper, string Built, params IReadOnlyList<string> Holes);

/// <summary>A text from a day on, with the law or decision that it follows.</summary>
public sealed record DatedWording(string Key, DateOnly From, string Text, string LegalBasis);

/// <summary>
/// The texts in force on a day: the last version that began by then, else the built-in one (Circular 03/2025, annex I as far as known).
/// A paper takes those of the day it was issued on, so that it reads the same whenever it is printed again.
/// </summary>
public sealed class Wordings(IEnumerable<DatedWording> versions)
{
    public const string Longest = "2000";

    private readonly ILookup<string, DatedWording> _versions = versions.ToLookup(version => version.Key, StringComparer.Ordinal);

    public static Wordings Built { get; } = new([]);

    public static IReadOnlyList<WordingKey> Keys { get; } =
    [
        new("m01.note1", "m01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên: một liên chuyển kèm theo Phiếu kiểm soát quá trình giải quyết hồ sơ và được lưu tại Bộ phận tiếp nhận và trả kết quả; một liên giao cho cá nhân, tổ chức nộp hồ sơ;"),
        new("m01.note2", "m01", "Cá nhân, tổ chức có thể đăng ký nhận kết quả tại Bộ phận tiếp nhận và trả kết quả hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính."),
        new("m01.bring", "m01", "Khi đến nhận kết quả, mang theo giấy này và giấy tờ tùy thân; người nhận thay mang thêm văn bản ủy quyền."),
        new("m02.closing", "m02", "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {desk} để được hướng dẫn./.", "desk"),
        new("m03.body", "m03", "Qua xem xét, {desk} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:", "desk"),
        new("m03.closing", "m03", "Xin thông báo cho Ông/Bà được biết và thực hiện./."),
        new("m04.late", "m04", "Tuy nhiên đến nay, {desk} chưa trả kết quả giải quyết hồ sơ cho ông (bà) đúng thời hạn quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.", "desk"),
        new("m04.sorry", "m04", "{desk} trân trọng gửi lời xin lỗi đến ông (bà) vì sự chậm trễ này và rất mong nhận được sự thông cảm của ông (bà).", "desk"),
        new("m05.again", "m05", "Khi có yêu cầu trở lại, ông (bà) nộp hồ sơ mới theo quy định./."),
        new("message.received", "message", "{desk}: da nhan ho so {number}, hen tra {due}.", "desk", "number", "due", "procedure"),
        new("message.supplement-asked", "message", "{desk}: ho so {number} can bo sung giay to, xem phieu yeu cau bo sung hoac lien he {desk}.", "desk", "number", "procedure"),
        new("message.re-appointed", "message", "{desk} xin loi Ong/Ba: ho so {number} hen lai ngay tra {due}.", "desk", "number", "due", "procedure"),
        new("message.finished", "message", "{desk}: ho so {number} da co ket qua, moi Ong/Ba den nhan.", "desk", "number", "procedure"),
        new("message.returned", "message", "{desk}: ket qua ho so {number} da gui buu chinh, so hieu {consignment}.", "desk", "number", "consignment", "procedure"),
    ];

    public static WordingKey? Key(string key) => Keys.FirstOrDefault(one => one.Key == key);

    /// <summary>The version in force on a day; null where the built-in text is.</summary>
    public DatedWording? On(string key, DateOnly day) => _versions[key].Where(version => version.From <= day).MaxBy(version => version.From);

    /// <summary>The versions of a text, the latest first.</summary>
    public IReadOnlyList<DatedWording> Of(string key) => [.. _versions[key].OrderByDescending(version => version.From)];

    /// <summary>The text of a day with its holes filled.</summary>
    public string Say(string key, DateOnly day, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        var known = Key(key) ?? throw new ArgumentOutOfRangeException(nameof(key));
        return Fill(On(key, day)?.Text ?? known.Built, values);
    }

    public static string Fill(string text, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        foreach (var (hole, value) in values) text = text.Replace($"{{{hole}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Refused: empty, a hole that is not known or not closed, no legal basis, a day that has gone – papers of that day are issued.</summary>
    public static Refusal? Fault(string key, string? text, DateOnly from, string? legalBasis, DateOnly today)
    {
        if (Key(key) is not { } known) return new("wording-unknown", key);
        if (string.IsNullOrWhiteSpace(text)) return new("wording-empty") { Place = "text" };
        if (string.IsNullOrWhiteSpace(legalBasis)) return new("wording-basis-needed") { Place = "basis" };
        if (from <= today) return new("wording-from-tomorrow") { Place = "from" };
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            var hole = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
            if (end < 0 || !known.Holes.Contains(hole)) return new("wording-hole-unknown", hole) { Place = "text" };
        }
        return null;
    }
}
