using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Deadlines;

/// <summary>
/// A calendar as written in <c>assets/calendars</c> and in the content column of its versions; the format is told there.
/// A unit's own calendar leaves out what it inherits.
/// </summary>
public sealed record CalendarFile(
    string Code,
    string Name,
    IReadOnlyList<DateOverride> Days,
    int? FirstYear = null,
    int? LastYear = null,
    TimeOnly? CutOff = null,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>>? Week = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter<OverrideKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<DayOfWeek>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new TimeText(),
            new ShiftText(),
        },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole content, with what is left out taken from the calendar above; an own day wins over an inherited one.</summary>
    public CalendarContent Over(CalendarContent? above) => new(
        FirstYear ?? above?.FirstYear ?? throw Incomplete(),
        LastYear ?? above?.LastYear ?? throw Incomplete(),
        CutOff ?? above?.CutOff ?? CalendarContent.UsualCutOff,
        Week ?? above?.Week ?? CalendarContent.UsualWeek,
        above is null ? Days : [.. Days.Concat(above.Overrides).DistinctBy(day => day.Date).OrderBy(day => day.Date)]);

    /// <summary>Reads the text; what is not this format throws <see cref="JsonException"/>.</summary>
    public static CalendarFile Read(string json) =>
        JsonSerializer.Deserialize<CalendarFile>(json, Format) ?? throw new JsonException("Empty calendar file.");

    public string Write() => JsonSerializer.Serialize(this, Format);

    private JsonException Incomplete() => new($"The calendar {Code} says no years and has none above it.");

    private static TimeOnly Time(string? text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException($"Not a time of day: {text}");

    private sealed class TimeText : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Time(reader.GetString());

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    private sealed class ShiftText : JsonConverter<Shift>
    {
        public override Shift Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.GetString() ?? "").Split('-') is [var from, var to]
                ? new(Time(from.Trim()), Time(to.Trim()))
                : throw new JsonException("Office hours are written 07:30-11:30.");

        public override void Write(Utf8JsonWriter writer, Shift value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
