using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Times;

/// <summary>
/// Keeps how long sittings take. Until it is accepted a draft carries its own marks; then one row without any way back to person or
/// draft is written: its key is made with a secret that only this run of the program knows.
/// </summary>
public sealed class SittingTimes(Writer writer, TimeProvider time)
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Nothing stands in the way of acceptance: noted once.</summary>
    public Task<Outcome<Done>> Ready(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, _) =>
    {
        if (await db.IntakeDrafts.SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId || !by.May(Role.Counter, draft.UnitCode)) return Actor.NotAllowed;
        draft.ReadyAt ??= time.GetUtcNow().UtcDateTime;
        return default(Done);
    }, cancellation);

    /// <summary>The receipt went to the printer: noted once, and only while the program that accepted it still runs.</summary>
    public Task<Outcome<Done>> Printed(Actor by, Guid draftId, CancellationToken cancellation = default) => writer.Write<Done>(async (db, _) =>
    {
        if (await db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft) return new Refusal("draft-unknown");
        if (draft.StaffId != by.StaffId) return Actor.NotAllowed;
        var row = await db.SittingTimes.FindAsync([KeyOf(draftId)], cancellation);
        if (row is not null) row.PrintedMs ??= Span(draft, time.GetUtcNow().UtcDateTime);
        return default(Done);
    }, cancellation);

    /// <summary>The row of a sitting accepted now.</summary>
    internal static SittingTimeRow RowOf(IntakeDraft draft, string procedureCode, DateTime now) => new()
    {
        Id = KeyOf(draft.Id),
        UnitCode = draft.UnitCode,
        Day = DateOnly.FromDateTime(LocalTime.FromUtc(now)),
        ProcedureCode = procedureCode,
        FirstFieldMs = draft.FirstFieldAt is { } first ? Span(draft, first, parked: 0) : null,
        ReadyMs = Span(draft, draft.ReadyAt ?? now),
        AcceptedMs = Span(draft, now),
    };

    private static Guid KeyOf(Guid draftId) => new(HMACSHA256.HashData(Secret, draftId.ToByteArray()).AsSpan(0, 16));

    private static int Span(IntakeDraft draft, DateTime until) => Span(draft, until, draft.ParkedSeconds);

    private static int Span(IntakeDraft draft, DateTime until, int parked) =>
        (int)Math.Clamp((until - draft.StartedAt).TotalMilliseconds - (parked * 1000.0), 0, int.MaxValue);
}
