using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What the citizen has to do next, as one page in big letters: bring what is missing, or come for the result.</summary>
internal static class LargeTypeMapping
{
    /// <summary>Refused where nothing is to be done any more (<c>large-type-ended</c>).</summary>
    public static Outcome<LargeTypeSheet> Sheet(DossierView view, UnitTree units)
    {
        var dossier = view.Dossier;
        if (!dossier.Status.IsOpen() && dossier.Status != DossierStatus.Finished) return new Refusal("large-type-ended", dossier.Number);
        var standing = DossierFold.Standing(view.History);
        var missing = dossier.Status == DossierStatus.Supplement ? standing.LastOrDefault(past => past.Kind == DossierEventKind.SupplementAsked) : null;
        var desk = units.NameOf(dossier.ReceivingUnit);
        var last = missing ?? standing[^1];
        return new LargeTypeSheet
        {
            Title = $"{SheetWords.Say("Sheet.large")} {dossier.Number}",
            Made = LocalTime.FromUtc(last.Occurred),
            Heading = SheetWords.Say(missing is not null ? "Sheet.large.heading" : AtCounter(view) ? "Sheet.large.result" : "Sheet.large.sent"),
            Person = view.Received.Owner.Name,
            Request = view.Received.ProcedureName,
            Items = missing is null ? Coming(view) : [.. missing.Read<SupplementAskedPayload>().Items.Select(item => new LargeTypeItem(item.Name, item.Note ?? ""))],
            Advice = missing is null
                ? [.. AtCounter(view) ? new[] { SheetWords.Say("Sheet.large.come", desk), SheetWords.Say("Sheet.large.show") } : [], SheetWords.Say("Sheet.large.askDesk", desk)]
                : [SheetWords.Say("Sheet.large.where", desk), SheetWords.Say("Sheet.large.show"), SheetWords.Say("Sheet.large.kept"), SheetWords.Say("Sheet.large.ask", missing.StaffName)],
            Ticket = dossier.Number,
            Number = dossier.Number,
        };
    }

    private static LargeTypeItem Promised(DateTime local) =>
        new(SheetWords.Say("Sheet.large.day", OfficialDate.Of(DateOnly.FromDateTime(local))), SheetWords.Say("Sheet.large.before", local.Hour, local.Minute));

    private static bool AtCounter(DossierView view) => view.Received.Return.Way == "counter";

    private static IReadOnlyList<LargeTypeItem> Coming(DossierView view)
    {
        var day = view.Dossier switch
        {
            { Status: DossierStatus.Finished } => new LargeTypeItem(SheetWords.Say("Sheet.large.ready")),
            { Due: { } due } => Promised(LocalTime.FromUtc(due)),
            _ => new LargeTypeItem(SheetWords.Say("Sheet.large.wait")),
        };
        return view.Received.Return switch
        {
            { Way: "post" } post => [day, new(SheetWords.Say("Sheet.return.post", post.Address ?? ""))],
            { Way: "online" } => [day, new(SheetWords.Say("Sheet.return.online"))],
            _ => [day, new(SheetWords.Say("Sheet.large.bringSlip")), new(SheetWords.Say("Sheet.large.bringCard"))],
        };
    }
}
