using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines.Batch;

/// <summary>One row of the cases file, understood. A fault names its column as the refusal's place.</summary>
internal sealed record Question(string Id, string Calendar, DateTime Received, Limit Limit, IReadOnlyList<ClockEvent> Events)
{
    public static readonly string[] Columns = ["id", "calendar", "received", "amount", "unit", "events"];

    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    /// <param name="place">Where each of <see cref="Columns"/> stands in the row; cells beyond them are left alone.</param>
    public static Outcome<Question> Parse(List<string> cells, ReadOnlySpan<int> place)
    {
        foreach (var at in place)
            if (at >= cells.Count) return new Refusal("case-cells", cells.Count, Columns.Length) { Place = Columns[^1] };
        if (Moment(cells[place[2]]) is not { } received) return Fault("case-moment", "received", cells[place[2]]);
        if (Unit(cells[place[4]].Trim()) is not { } unit) return Fault("case-unit", "unit", cells[place[4]]);
        if (Amount(cells[place[3]].Trim(), unit) is not { } amount) return Fault("case-amount", "amount", cells[place[3]]);
        var events = ReadEvents(cells[place[5]]);
        return events.Refused ? events.Refusal : new Question(cells[place[0]], cells[place[1]].Trim(), received, new(amount, unit), events.Value);
    }

    public static DateTime? Moment(string text) =>
        DateTime.TryParseExact(text.AsSpan().Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static Outcome<List<ClockEvent>> ReadEvents(string text)
    {
        var events = new List<ClockEvent>();
        foreach (var range in text.AsSpan().Split(';'))
        {
            var part = text[range].Trim();
            if (part.Length == 0) continue;
            if (Event(part) is not { } understood) return Fault("case-event", "events", part);
            events.Add(understood);
        }
        return events;
    }

    private static ClockEvent? Event(string part)
    {
        var at = part.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || Kind(part.AsSpan(0, at).Trim()) is not { } kind) return null;
        var moments = part[(at + 1)..];
        if (kind != ClockEventKind.ReAppoint) return Moment(moments) is { } moment ? new(kind, moment) : null;
        var equals = moments.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && Moment(moments[..equals]) is { } decided && Moment(moments[(equals + 1)..]) is { } promise
            ? new(kind, decided, promise)
            : null;
    }

    private static ClockEventKind? Kind(ReadOnlySpan<char> code) => code switch
    {
        "pause" => ClockEventKind.Pause,
        "resume" => ClockEventKind.Resume,
        "supplement" => ClockEventKind.Supplement,
        "restart" => ClockEventKind.Restart,
        "re-appoint" => ClockEventKind.ReAppoint,
        "finish" => ClockEventKind.Finish,
        _ => null,
    };

    private static LimitUnit? Unit(string code) => code switch
    {
        "working-day" => LimitUnit.WorkingDay,
        "calendar-day" => LimitUnit.CalendarDay,
        "month" => LimitUnit.Month,
        "working-hour" => LimitUnit.WorkingHour,
        "same-day" => LimitUnit.SameDay,
        _ => null,
    };

    /// <summary>A whole number; one too large for any calendar is as good as the largest. A same-day limit ignores it.</summary>
    private static int? Amount(string text, LimitUnit unit)
    {
        if (unit == LimitUnit.SameDay) return 0;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)) return small;
        return System.Numerics.BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? (int)System.Numerics.BigInteger.Max(int.MinValue, System.Numerics.BigInteger.Min(int.MaxValue, amount))
            : null;
    }

    private static Refusal Fault(string code, string column, string text) => new(code, text) { Place = column };
}
