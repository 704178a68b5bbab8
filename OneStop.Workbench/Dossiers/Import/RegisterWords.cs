using System.Diagnostics.CodeAnalysis;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>The words that a column may hold.</summary>
internal sealed class RegisterWords<T>(params (string Word, T Meaning)[] words)
{
    private readonly Dictionary<string, T> _exact = words.ToDictionary(known => known.Word, known => known.Meaning, StringComparer.Ordinal);
    private readonly Dictionary<string, T> _folded = words.ToDictionary(known => SearchKey.Of(known.Word), known => known.Meaning, StringComparer.Ordinal);

    public string All { get; } = string.Join(", ", words.Select(known => known.Word));

    public bool TryRead(string text, [MaybeNullWhen(false)] out T meaning) => _exact.TryGetValue(text, out meaning) || _folded.TryGetValue(SearchKey.Of(text), out meaning);

    /// <summary>Empty for what the file has no word for.</summary>
    public string Of(T meaning) => Array.Find(words, known => EqualityComparer<T>.Default.Equals(known.Meaning, meaning)).Word ?? "";
}

/// <summary>The words of the columns that take nothing else.</summary>
internal static class RegisterWords
{
    public static RegisterWords<Channel> Channels { get; } =
        new(("Trực tiếp", Channel.Counter), ("Trực tuyến", Channel.Online), ("Hỗ trợ trực tuyến", Channel.AssistedOnline), ("Bưu chính", Channel.Post));

    public static RegisterWords<DossierEventKind> Endings { get; } =
        new(("Đã giải quyết", DossierEventKind.Finished), ("Từ chối", DossierEventKind.Refused), ("Rút", DossierEventKind.Withdrawn), ("Dừng", DossierEventKind.Stopped));

    public static RegisterWords<string?> Payments { get; } = new(("Trực tuyến", "online"), ("Tiền mặt", "cash"), ("Chuyển khoản", "transfer"), ("Không", null));

    public static RegisterWords<string> Ways { get; } = new(("Tại quầy", "counter"), ("Bưu chính", "post"), ("Trực tuyến", "online"));
}
