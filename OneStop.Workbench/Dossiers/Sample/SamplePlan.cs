using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Sample;

/// <summary>One reception to come: when, where, which procedure, on which channel. Made in order of time, so that numbers run as they would have.</summary>
internal sealed record PlannedReception(DateTime Local, Unit Centre, Unit Handler, ProcedureVersion Procedure, CaseLimit Limit, Channel Channel);

/// <summary>Spreads receptions over the working days of a period, over centres of unequal size and over procedures of unequal frequency.</summary>
internal sealed class SamplePlan(Random chance, UnitTree units, IReadOnlyList<ProcedureVersion> procedures, WorkingCalendar calendar)
{
    // The first are the busiest: the commune of the demonstration accounts, then the provincial centres.
    private readonly Unit[] _centres = [.. units.All
        .Where(unit => unit is { Receives: true, To: null })
        .OrderBy(unit => unit.Code == "H38.02683" ? 0 : unit.Kind == UnitKind.ProvinceCentre ? 1 : 2)];
    private readonly ProcedureVersion[] _known = [.. procedures.Where(procedure => procedure.Limits.Count > 0)];

    public IReadOnlyList<PlannedReception> Receptions(int count, DateOnly from, DateOnly to)
    {
        var days = WorkingDays(from, to);
        if (days.Length == 0) throw new ArgumentException("The period holds no working day of the calendar.", nameof(from));
        return [.. Enumerable.Range(0, count).Select(_ => One(days)).OrderBy(planned => planned.Local).ThenBy(planned => planned.Centre.Code, StringComparer.Ordinal)];
    }

    private PlannedReception One(DateOnly[] days)
    {
        var centre = _centres[Skewed(_centres.Length)];
        var procedure = _known[Skewed(_known.Length)];
        var channel = chance.Next(100) switch { < 52 => Channel.Counter, < 82 => Channel.AssistedOnline, < 95 => Channel.Online, _ => Channel.Post };
        var limit = procedure.LimitFor(procedure.CaseKeys[0], channel).Value;
        var moment = Opening(days[chance.Next(days.Length)]);
        return new(moment, centre, Handler(centre, procedure.Field), procedure, limit, channel);
    }

    /// <summary>A few are asked for daily, most now and then: squaring the draw gives that shape.</summary>
    private int Skewed(int length)
    {
        var draw = chance.NextDouble();
        return (int)(draw * draw * length);
    }

    private DateTime Opening(DateOnly day)
    {
        var minutes = chance.Next(2) == 0 ? chance.Next(450, 690) : chance.Next(810, 1020);
        return day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes).AddSeconds(chance.Next(60));
    }

    private DateOnly[] WorkingDays(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(day => calendar.Covers(day) && calendar.IsWorkingDay(day))];

    private Unit Handler(Unit centre, string field)
    {
        var handlers = units.HandlersOf(centre.Code).ToArray();
        if (handlers.Length == 0) return centre;
        var wanted = SearchKey.Of(field) switch
        {
            var key when key.Contains("ho tich") || key.Contains("chung thuc") => ".TP",
            var key when key.Contains("dat dai") || key.Contains("moi truong") || key.Contains("xay dung") => ".DC",
            var key when key.Contains("cu tru") || key.Contains("can cuoc") => ".CA",
            var key when key.Contains("kinh doanh") || key.Contains("hop tac") || key.Contains("nong") => ".KT",
            _ => ".VX",
        };
        return handlers.FirstOrDefault(unit => unit.Code.EndsWith(wanted, StringComparison.Ordinal)) ?? handlers[chance.Next(handlers.Length)];
    }
}
