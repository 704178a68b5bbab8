using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Mentions and reminders of one's own: what waits, what is done.</summary>
public sealed partial class NudgeDesk(Writer writer, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>Topic of what somebody is to be told.</summary>
    public static string Topic(Guid staffId) => $"nudges/{staffId}";

    /// <summary>What is to be seen to: what shows already first, then what comes later.</summary>
    public async Task<IReadOnlyList<Nudge>> Waiting(Actor by, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<Nudge>().AsNoTracking().Where(nudge => nudge.StaffId == by.StaffId && nudge.DoneAt == null).OrderBy(nudge => nudge.On).ThenBy(nudge => nudge.Id).Take(Most).ToListAsync(cancellation);
    }

    /// <summary>How many show today.</summary>
    public async Task<int> Count(Actor by, CancellationToken cancellation = default)
    {
        var today = LocalTime.Today(time);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<Nudge>().CountAsync(nudge => nudge.StaffId == by.StaffId && nudge.DoneAt == null && nudge.On <= today, cancellation);
    }

    public Task<Outcome<Done>> Done(Actor by, long id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.Set<Nudge>().SingleOrDefaultAsync(nudge => nudge.Id == id && nudge.StaffId == by.StaffId, cancellation) is not { } nudge) return Actor.NotAllowed;
        nudge.DoneAt ??= time.GetUtcNow().UtcDateTime;
        changes.Add(Topic(by.StaffId), nudge.Number);
        return default(Done);
    }, cancellation);

    /// <summary>The colleagues whom a remark names with <c>@</c> and their user name. Refused for a name nobody has and for who may not see the dossier.</summary>
    internal static async Task<Outcome<IReadOnlyList<StaffAccount>>> Mentioned(WorkbenchDb db, Actor by, Dossier dossier, string? text, DateOnly today, CancellationToken cancellation)
    {
        var found = new List<StaffAccount>();
        foreach (var name in Mentions().Matches(text ?? "").Select(match => match.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var normal = name.ToUpperInvariant();
            if (await db.Staff.AsNoTracking().Include(staff => staff.Grants).SingleOrDefaultAsync(staff => staff.NormalizedUserName == normal && !staff.Disabled, cancellation) is not { } staff) return new Refusal("mention-unknown", name) { Place = "comment" };
            var other = new Actor(staff.Id, staff.DisplayName, staff.HomeUnitCode, [.. staff.Grants.Select(row => row.ToGrant()).Where(grant => grant.HoldsOn(today))], by.Units);
            if (!other.MayRead(dossier)) return new Refusal("mention-cannot-see", staff.DisplayName) { Place = "comment" };
            found.Add(staff);
        }
        return found;
    }

    [GeneratedRegex(@"(?<![\w.])@(?<name>[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mentions();
}
