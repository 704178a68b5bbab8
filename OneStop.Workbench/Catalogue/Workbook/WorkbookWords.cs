using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Workbook;

/// <summary>The words people write in the workbook; read without regard to marks and case, written as on official paper.</summary>
internal static class WorkbookWords
{
    public static readonly Words<LimitUnit> Units = new(
        ("ngày làm việc", LimitUnit.WorkingDay), ("ngày", LimitUnit.CalendarDay), ("giờ làm việc", LimitUnit.WorkingHour),
        ("tháng", LimitUnit.Month), ("trong ngày", LimitUnit.SameDay), ("ngày lịch", LimitUnit.CalendarDay), ("giờ", LimitUnit.WorkingHour));

    /// <summary>Before 2022 level 4 was "toàn trình", level 3 "một phần", and below it information only.</summary>
    public static readonly Words<ServiceLevel> ServiceLevels = new(
        ("Toàn trình", ServiceLevel.Full), ("Một phần", ServiceLevel.Partial), ("Cung cấp thông tin", ServiceLevel.Information),
        ("4", ServiceLevel.Full), ("3", ServiceLevel.Partial), ("2", ServiceLevel.Information), ("1", ServiceLevel.Information),
        ("Mức độ 4", ServiceLevel.Full), ("Mức độ 3", ServiceLevel.Partial), ("Mức độ 2", ServiceLevel.Information), ("Trực tiếp", ServiceLevel.Information));

    public static readonly Words<HandlingLevels> Levels = new(
        ("Tỉnh", HandlingLevels.Province), ("Huyện", HandlingLevels.District), ("Xã", HandlingLevels.Commune), ("Bộ", HandlingLevels.Ministry), ("Khác", HandlingLevels.Other),
        ("Cấp tỉnh", HandlingLevels.Province), ("Cấp huyện", HandlingLevels.District), ("Cấp xã", HandlingLevels.Commune), ("Cấp bộ", HandlingLevels.Ministry), ("Cơ quan khác", HandlingLevels.Other));

    public static readonly Words<Channel> Channels = new(
        ("Trực tiếp", Channel.Counter), ("Trực tuyến", Channel.Online), ("Hỗ trợ trực tuyến", Channel.AssistedOnline), ("Bưu chính", Channel.Post),
        ("Dịch vụ bưu chính", Channel.Post));

    public static readonly Words<PaperKind> Kinds = new(
        ("bản chính", PaperKind.Original), ("bản sao có chứng thực", PaperKind.Certified), ("bản chụp", PaperKind.Photocopy), ("bản điện tử", PaperKind.Electronic),
        ("xuất trình", PaperKind.Shown));

    public static readonly Words<Need> Needs = new(("nên có", Need.Soft), ("không bắt buộc", Need.Optional), ("bắt buộc", Need.Required));
}

/// <summary>Values and their words; the first word of a value is the one written.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _byKey = words.ToDictionary(pair => SearchKey.Of(pair.Word), pair => pair.Value, StringComparer.Ordinal);

    public string Allowed { get; } = string.Join(", ", words.DistinctBy(pair => pair.Value).Select(pair => pair.Word));

    public T? Read(string text) => _byKey.TryGetValue(SearchKey.Of(text), out var value) ? value : null;

    public string Write(T value) => words.First(pair => pair.Value.Equals(value)).Word;
}
