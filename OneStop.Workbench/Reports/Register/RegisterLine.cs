using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Register;

/// <summary>One line of form 07, worded as on paper.</summary>
public sealed record RegisterLine(
    string Number, string Procedure, string Sets, string Person, string Contact, string Handler,
    DateTime Received, DateTime? Due, DateTime? Returned, string ReturnWay, string TakenBy, string Note)
{
    /// <summary>Null where no reception stands.</summary>
    internal static RegisterLine? Of(string number, IReadOnlyCollection<DossierEvent> history, UnitTree tree)
    {
        if (DossierFold.Received(history) is not { } received) return null;
        var standing = DossierFold.Standing(history);
        var reception = standing.Last(past => past.Kind == DossierEventKind.Received);
        var returned = standing.LastOrDefault(past => past.Kind == DossierEventKind.Returned);
        var returning = returned?.Read<ReturnedPayload>();
        var handler = standing.LastOrDefault(past => past.Kind == DossierEventKind.HandedOver)?.Read<HandedOverPayload>().To;
        return new RegisterLine(
            number, received.ProcedureName, "1", received.Owner.Name,
            string.Join(", ", new[] { received.Owner.Address, received.Submitter.Phone ?? received.Owner.Phone }.Where(part => !string.IsNullOrWhiteSpace(part))),
            tree.ShortNameOf(handler), LocalTime.FromUtc(reception.Occurred), received.Due,
            returned is null ? null : LocalTime.FromUtc(returned.Occurred), Way(returning?.How ?? received.Return.Way), returning?.ToWhom ?? "", Remark(standing, received));
    }

    private static string Way(string way) => way switch
    {
        "post" => "Bưu chính",
        "online" => "Trực tuyến",
        _ => "Tại quầy",
    };

    private static string Remark(IReadOnlyList<DossierEvent> standing, ReceivedPayload received)
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
