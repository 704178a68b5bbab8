using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Writes histories as one would tell them: <c>Told("received 2026-03-20 due 2026-03-25", "finished 2026-03-24")</c>.</summary>
internal static class Histories
{
    public static readonly ReportPeriod Q2 = new(new(2026, 3, 15), new(2026, 6, 14));

    public static readonly DateTime Later = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DossierHistory Told(params string[] events) => Told(Channel.Counter, events);

    /// <summary>Each: kind, date, then <c>due D</c>, <c>of SEQUENCE</c> (reversal), <c>known D</c> (recorded later).</summary>
    public static DossierHistory Told(Channel channel, params string[] events) =>
        new(1, "H38.02683-260320-0001", "H38.02683", UnitLevel.Commune, "Hộ tịch", channel, [.. events.Select((told, index) => Event(told.Split(' '), index + 1))]);

    public static Ii06aPlace In(this DossierHistory history, ReportPeriod period, DateTime? asOf = null, DueRule due = DueRule.Current) =>
        Ii06aRule.Of(history, new Ii06aQuestion(period, asOf ?? Later, due));

    public static DateTime Noon(string date) => DateTime.Parse(date, CultureInfo.InvariantCulture).AddHours(date.Contains('T', StringComparison.Ordinal) ? 0 : 12);

    private static PastEvent Event(string[] words, int sequence)
    {
        var occurred = Noon(words[1]);
        string? After(string word) => Array.IndexOf(words, word) is var at and >= 0 ? words[at + 1] : null;
        return new PastEvent(
            sequence,
            DossierEventKinds.Parse(words[0]),
            occurred,
            LocalTime.ToUtc(After("known") is { } known ? Noon(known) : occurred),
            After("of") is { } target ? int.Parse(target, CultureInfo.InvariantCulture) : null,
            After("due") is { } due ? Noon(due) : null);
    }
}
