using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>The lines of the board: by centre where several are watched at once, by handling unit within one centre, and by person.</summary>
internal sealed class BoardLines(UnitTree units, string? centreCode)
{
    private const int PeopleShown = 40;

    public IReadOnlyList<BoardLine> ByUnit(IReadOnlyList<OpenShare> shares)
    {
        var one = centreCode is not null || shares.Select(share => share.Centre).Distinct(StringComparer.Ordinal).Count() <= 1;
        return
        [
            .. from share in shares
               group share by one ? share.Unit : share.Centre into part
               let list = one
                   ? new WorkListQuery { CentreCode = centreCode, HandlingUnit = part.Key }
                   : new WorkListQuery { ReceivingUnit = part.Key }
               let line = new BoardLine(part.Key, one && units.Find(part.Key) is { Receives: true } ? null : units.ShortNameOf(part.Key), OpenShares.ByLight(part), list)
               orderby units.Find(part.Key) is { Receives: true } && one, Pressing(line) descending, line.Total descending, line.Name
               select line,
        ];
    }

    /// <summary>Those with the most overdue first; what nobody has taken at the end.</summary>
    public IReadOnlyList<BoardLine> ByPerson(IReadOnlyList<OpenShare> shares) =>
    [
        .. (from share in shares
            group share by share.PersonId into part
            let name = part.Key is null ? null : part.Select(share => share.PersonName).First()
            let list = part.Key is { } person
                ? new WorkListQuery { CentreCode = centreCode, AssigneeId = person }
                : new WorkListQuery { CentreCode = centreCode, Untaken = true }
            let line = new BoardLine(part.Key?.ToString() ?? "", name, OpenShares.ByLight(part), list)
            orderby part.Key is null, Pressing(line) descending, line.Total descending, line.Name
            select line).Take(PeopleShown),
    ];

    private static int Pressing(BoardLine line) =>
        line.Open.GetValueOrDefault(Deadlines.Domain.Light.Overdue) * 1000 + line.Open.GetValueOrDefault(Deadlines.Domain.Light.DueToday);
}
