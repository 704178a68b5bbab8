using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Register;

/// <summary>One line of the register, worded as on paper.</summary>
public sealed record RegisterLine(
    string Number, string Procedure, string Sets, string Person, string Contact, string Handler,
    DateTime Received, DateTime? Due, DateTime? Returned, string ReturnWay, string TakenBy, string Note);

/// <summary>The register read from the event history as of a moment: what was received in the period, in order of reception.</summary>
internal static class RegisterLines
{
    private static readonly DossierEventKind[] Kinds =
    [
        DossierEventKind.Received, DossierEventKind.HandedOver, DossierEventKind.ReAppointed, DossierEventKind.Refused, DossierEventKind.Withdrawn,
        DossierEventKind.Stopped, DossierEventKind.Returned, DossierEventKind.Reversed,
    ];

    private const int AtOnce = 1000;

    /// <summary>The days of reception with how many dossiers each has: at most so many lines.</summary>
    public static async Task<IReadOnlyList<(DateOnly Day, int Dossiers)>> Days(WorkbenchDb db, IReadOnlyList<string> units, Ii06aQuestion question, CancellationToken cancellation)
    {
        var (first, last) = (question.Period.From, question.Period.To);
        var days = await db.Dossiers.Where(dossier => units.Contains(dossier.ReceivingUnit) && dossier.ReceivedOn >= first && dossier.ReceivedOn <= last)
            .GroupBy(dossier => dossier.ReceivedOn).Select(day => new { Day = day.Key, Dossiers = day.Count() }).OrderBy(day => day.Day).ToListAsync(cancellation);
        return [.. days.Select(day => (day.Day, day.Dossiers))];
    }

    /// <summary>Day by day, so that no more than a day is ever sorted.</summary>
    public static async IAsyncEnumerable<RegisterLine> Read(
        WorkbenchDb db, IReadOnlyList<string> units, UnitTree tree, Ii06aQuestion question, IEnumerable<DateOnly> days, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var day in days)
            await foreach (var line in Read(db, units, tree, question.AsOf, day, cancellation)) yield return line;
    }

    /// <summary>Dossiers first, then their events by key: asked in one, SQLite looks through all events of a kind for every day.</summary>
    private static async IAsyncEnumerable<RegisterLine> Read(
        WorkbenchDb db, IReadOnlyList<string> units, UnitTree tree, DateTime asOf, DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var dossiers = await db.Dossiers.Where(dossier => units.Contains(dossier.ReceivingUnit) && dossier.ReceivedOn == day)
            .OrderBy(dossier => dossier.ReceivedAt).ThenBy(dossier => dossier.Id).Select(dossier => new { dossier.Id, dossier.Number }).ToListAsync(cancellation);
        foreach (var some in dossiers.Chunk(AtOnce))
        {
            var ids = some.Select(dossier => dossier.Id).ToArray();
            var events = (await db.DossierEvents.AsNoTracking().Where(past => ids.Contains(past.DossierId)).ToListAsync(cancellation))
                .Where(past => past.Recorded <= asOf && Kinds.Contains(past.Kind)).ToLookup(past => past.DossierId);
            foreach (var dossier in some)
                if (Line(dossier.Number, [.. events[dossier.Id].OrderBy(past => past.Sequence)], tree) is { } line) yield return line;
        }
    }

    private static RegisterLine? Line(string number, List<DossierEvent> history, UnitTree tree)
    {
        var standing = DossierFold.Standing(history);
        if (standing.FirstOrDefault(past => past.Kind == DossierEventKind.Received) is not { } reception) return null;
        var received = reception.Read<ReceivedPayload>();
        var returned = standing.LastOrDefault(past => past.Kind == DossierEventKind.Returned);
        var returning = returned?.Read<ReturnedPayload>();
        var handler = standing.LastOrDefault(past => past.Kind == DossierEventKind.HandedOver)?.Read<HandedOverPayload>().To;
        return new RegisterLine(
            number, received.ProcedureName, "1", received.Owner.Name,
            string.Join(", ", new[] { received.Owner.Address, received.Submitter.Phone ?? received.Owner.Phone }.Where(part => !string.IsNullOrWhiteSpace(part))),
            tree.ShortNameOf(handler), LocalTime.FromUtc(reception.Occurred), received.Due,
            returned is null ? null : LocalTime.FromUtc(returned.Occurred), Way(returning?.How ?? received.Return.Way), returning?.ToWhom ?? "", Note(standing, received));
    }

    private static string Way(string way) => way switch
    {
        "post" => "Bưu chính",
        "online" => "Trực tuyến",
        _ => "Tại quầy",
    };

    private static string Note(IReadOnlyList<DossierEvent> standing, ReceivedPayload received)
    {
        var end = standing.LastOrDefault(past => past.Kind is DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped)?.Kind switch
        {
            DossierEventKind.Refused => "Từ chối giải quyết",
            DossierEventKind.Withdrawn => "Công dân rút hồ sơ",
            DossierEventKind.Stopped => "Dừng giải quyết",
            _ => null,
        };
        var submitter = received.Submitter.Name == received.Owner.Name ? null : $"Người nộp: {received.Submitter.Name}";
        return string.Join("; ", new[] { end, submitter, received.Note }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
