using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Messages;

/// <summary>A message in the list of an office; the address stays covered.</summary>
public sealed record MessageLine(long Id, string Number, string Way, string To, string Text, MessageState State, int Attempts, DateTime Made, DateTime? Sent, DateTime Next, string? Failure);

/// <summary>What became of the messages of an office, and sending a failed one again.</summary>
public sealed class MessageBoard(IDbContextFactory<WorkbenchDb> contexts, Writer writer, TimeProvider time)
{
    public const string Topic = "messages";

    private const int Most = 200;

    public async Task<IReadOnlyList<MessageLine>> Latest(Actor by, MessageState? state, CancellationToken cancellation = default)
    {
        var scope = by.Scope(Role.Supervisor, Role.Auditor, Role.Counter).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = db.Set<OutboxMessage>().AsNoTracking().Where(message => scope.Contains(message.UnitCode));
        if (state is { } wanted) rows = rows.Where(message => message.State == wanted);
        return [.. (await rows.OrderByDescending(message => message.Id).Take(Most).ToListAsync(cancellation)).Select(Line)];
    }

    /// <summary>A message that has failed for good goes out once more.</summary>
    public Task<Outcome<Done>> Again(Actor by, long id, CancellationToken cancellation = default) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.Set<OutboxMessage>().SingleOrDefaultAsync(message => message.Id == id, cancellation) is not { } message || !by.MayAny(message.UnitCode, Role.Supervisor, Role.Counter)) return Actor.NotAllowed;
        if (message.State == MessageState.Sent) return new Refusal("message-sent");
        (message.State, message.Attempts, message.NextAt) = (MessageState.Waiting, 0, time.GetUtcNow().UtcDateTime);
        changes.Add(Topic, message.Number);
        return default(Done);
    }, cancellation);

    private static MessageLine Line(OutboxMessage message) => new(
        message.Id, message.Number, message.Way, Covered(message.To), message.Text, message.State, message.Attempts,
        LocalTime.FromUtc(message.MadeAt), message.SentAt is { } sent ? LocalTime.FromUtc(sent) : null, LocalTime.FromUtc(message.NextAt), message.Failure);

    /// <summary><c>•••345</c>, <c>m•••@mau.vn</c>: enough to know which.</summary>
    internal static string Covered(string to) => to.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{to[..1]}•••{to[at..]}" : $"•••{to[^Math.Min(3, to.Length)..]}";
}
