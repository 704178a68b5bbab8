using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

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

    public static async IAsyncEnumerable<RegisterLine> Read(
        WorkbenchDb db, IReadOnlyList<string> units, UnitTree tree, Ii06aQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (first, last, asOf) = (question.Period.From, question.Period.To, question.AsOf);
        var (dossiers, events) = (db.Dossiers.AsNoTracking(), db.DossierEvents.AsNoTracking());
        var rows =
            from dossier in dossiers
            where units.Contains(dossier.ReceivingUnit) && dossier.ReceivedOn >= first && dossier.ReceivedOn <= last
            join past in events on dossier.Id equals past.DossierId
            where past.Recorded <= asOf && Kinds.Contains(past.Kind)
            orderby dossier.ReceivedAt, dossier.Id, past.Sequence
            select new { dossier.Number, Past = past };

        string? number = null;
        var history = new List<DossierEvent>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (number is not null && number != row.Number)
            {
                if (Line(number, history, tree) is { } line) yield return line;
                history = [];
            }
            number = row.Number;
            history.Add(row.Past);
        }
        if (number is not null && Line(number, history, tree) is { } ending) yield return ending;
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
