using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The rows of form 06: each time the papers went from one hand to another, read from the history.</summary>
internal static class ControlHops
{
    public static bool Moves(DossierEventKind kind) => kind is DossierEventKind.HandedOver or DossierEventKind.CompetentReceived or DossierEventKind.SupplementAsked or DossierEventKind.SupplementReceived
        or DossierEventKind.Finished or DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped or DossierEventKind.Returned;

    public static IReadOnlyList<ControlHop> Of(DossierView view, UnitTree units)
    {
        var standing = DossierFold.Standing(view.History);
        var hops = new List<ControlHop>();
        string? handler = null;
        foreach (var (index, past) in standing.Index())
        {
            if (past.Kind == DossierEventKind.HandedOver) handler = past.Read<HandedOverPayload>().To;
            if (!Moves(past.Kind)) continue;
            var taker = past.Kind is DossierEventKind.HandedOver ? standing.Skip(index + 1).TakeWhile(next => next.Kind != DossierEventKind.HandedOver).FirstOrDefault(next => next.Kind is DossierEventKind.Taken or DossierEventKind.Assigned)?.Read<TakenPayload>().PersonName : null;
            hops.Add(Hop(past, view, units.NameOf(view.Dossier.ReceivingUnit), handler is null ? units.NameOf(view.Dossier.ReceivingUnit) : units.NameOf(handler), taker ?? "", units));
        }
        return hops;
    }

    private static ControlHop Hop(DossierEvent past, DossierView view, string centre, string handler, string taker, UnitTree units)
    {
        var when = OfficialDate.Of(LocalTime.FromUtc(past.Occurred));
        return past.Kind switch
        {
            DossierEventKind.HandedOver => new(units.NameOf(past.Read<HandedOverPayload>().From), units.NameOf(past.Read<HandedOverPayload>().To), when, "", past.Read<HandedOverPayload>().Note ?? "", past.StaffName, taker),
            DossierEventKind.CompetentReceived => new(centre, units.NameOf(past.Read<CompetentReceivedPayload>().Unit), when, "", SheetWords.Say("Sheet.hop.competent-received"), "", past.StaffName),
            DossierEventKind.SupplementAsked => new(handler, centre, when, "", SheetWords.Say("Sheet.hop.supplement-asked", past.Read<SupplementAskedPayload>().Number ?? ""), past.StaffName, ""),
            DossierEventKind.SupplementReceived => new(centre, handler, when, "", SheetWords.Say("Sheet.hop.supplement-received"), past.StaffName, ""),
            DossierEventKind.Returned => new(centre, past.Read<ReturnedPayload>().ToWhom, when, "", SheetWords.Say("Sheet.hop.returned"), past.StaffName, past.Read<ReturnedPayload>().ToWhom),
            _ => new(handler, centre, when, Result(past, view), SheetWords.Say($"Sheet.hop.{past.Kind.Code()}"), past.StaffName, ""),
        };
    }

    /// <summary>Only a result is early or late; a dossier that ended without one counts as in time.</summary>
    private static string Result(DossierEvent past, DossierView view) => past.Kind == DossierEventKind.Finished && view.Why.Verdict is { } verdict
        ? SheetWords.Say(verdict switch { Verdict.Early => "Sheet.hop.early", Verdict.Late => "Sheet.hop.late", _ => "Sheet.hop.on-time" })
        : "";
}
