using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Messages.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Messages;

/// <summary>
/// From histories to the outbox and from the outbox out. The histories themselves are the source: what was recorded before a failure is
/// found after it, and an event never gives two messages.
/// </summary>
public sealed class MessageRound(
    IDbContextFactory<WorkbenchDb> contexts, Writer writer, IEnumerable<IGateway> gateways, WordingBook wordings, UnitDirectory units, MessageOptions options, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>Events that other nodes were still committing when the mark passed them are found on a second look.</summary>
    private const int LookBack = 500;

    private static readonly DossierEventKind[] Told = [DossierEventKind.Received, DossierEventKind.SupplementAsked, DossierEventKind.ReAppointed, DossierEventKind.Finished, DossierEventKind.Returned];

    private readonly IGateway[] _gateways = [.. gateways];

    public async Task Run(CancellationToken cancellation)
    {
        while (await Gather(cancellation) == Batch)
        {
            // More has happened than fits into one look.
        }
        await Send(cancellation);
    }

    /// <summary>Puts what is to be told into the outbox; how many events were looked at.</summary>
    public async Task<int> Gather(CancellationToken cancellation)
    {
        var looked = 0;
        var now = time.GetUtcNow().UtcDateTime;
        await writer.Write<Done>(async (db, changes) =>
        {
            var mark = await db.Set<MessageMark>().SingleOrDefaultAsync(cancellation);
            if (mark is null)
            {
                // A register that was there before messages were switched on is not told all at once.
                db.Add(new MessageMark { UpTo = await db.DossierEvents.MaxAsync(past => (long?)past.Id, cancellation) ?? 0 });
                return default(Done);
            }
            var fresh = await db.DossierEvents.AsNoTracking().Where(past => past.Id > mark.UpTo).OrderBy(past => past.Id).Take(Batch).ToListAsync(cancellation);
            looked = fresh.Count;
            var again = await db.DossierEvents.AsNoTracking().Where(past => past.Id <= mark.UpTo && past.Id > mark.UpTo - LookBack && Told.Contains(past.Kind) && past.Recorded > now.AddMinutes(-5)).ToListAsync(cancellation);
            DossierEvent[] asked = [.. again, .. fresh.Where(past => Told.Contains(past.Kind))];
            var ids = asked.Select(past => past.Id).ToList();
            var known = (await db.Set<OutboxMessage>().Where(message => ids.Contains(message.EventId)).Select(message => message.EventId).ToListAsync(cancellation)).ToHashSet();
            foreach (var past in asked.Where(past => !known.Contains(past.Id))) await Plan(db, past, now, cancellation);
            if (fresh.Count > 0) mark.UpTo = fresh[^1].Id;
            return default(Done);
        }, cancellation);
        return looked;
    }

    /// <summary>Sends what is due; inside service hours only. How many were taken.</summary>
    public async Task<int> Send(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!new ServiceHours(options.From, options.To).Holds(LocalTime.FromUtc(now))) return 0;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.State == MessageState.Waiting && message.NextAt <= now).OrderBy(message => message.NextAt).Take(Batch).ToListAsync(cancellation);
        var sent = 0;
        foreach (var message in due)
        {
            if (Array.Find(_gateways, one => one.Serves(message.Way)) is not { } gateway) continue;
            var failure = await gateway.Send(message, cancellation);
            await Note(message.Id, failure, cancellation);
            if (failure is null) sent++;
        }
        return sent;
    }

    private async Task Plan(WorkbenchDb db, DossierEvent past, DateTime now, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(row => row.Id == past.DossierId, cancellation);
        var history = await db.DossierEvents.AsNoTracking().Where(one => one.DossierId == past.DossierId).ToListAsync(cancellation);
        if (MessagePlan.Of(dossier, history, past, wordings.Current, units.Current.NameOf(dossier.ReceivingUnit)) is not { } plan) return;
        if (!_gateways.Any(gateway => gateway.Serves(plan.Way))) return;
        db.Add(new OutboxMessage
        {
            EventId = past.Id, Number = dossier.Number, UnitCode = dossier.ReceivingUnit, Way = plan.Way, To = plan.To, Subject = plan.Subject, Text = plan.Text, MadeAt = now, NextAt = now,
        });
    }

    private Task<Outcome<Done>> Note(long id, string? failure, CancellationToken cancellation) => writer.Write<Done>(async (db, changes) =>
    {
        if (await db.Set<OutboxMessage>().SingleOrDefaultAsync(message => message.Id == id && message.State == MessageState.Waiting, cancellation) is not { } message) return default(Done);
        var now = time.GetUtcNow().UtcDateTime;
        (message.Attempts, message.Failure) = (message.Attempts + 1, failure);
        if (failure is null) (message.State, message.SentAt) = (MessageState.Sent, now);
        else if (Retries.After(message.Attempts) is { } wait) message.NextAt = now + wait;
        else message.State = MessageState.Failed;
        changes.Add(MessageBoard.Topic, message.Number);
        return default(Done);
    }, cancellation);
}

/// <summary>Looks every few seconds, as long as the program serves and there is a gateway.</summary>
public sealed class MessageRunner(MessageRound round, MessageOptions options, TimeProvider time, ILogger<MessageRunner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Any) return;
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(Math.Max(1, options.EverySeconds)), time);
        try
        {
            do
            {
                try
                {
                    await round.Run(stoppingToken);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException and not OperationCanceledException)
                {
                    // The next look finds the same events again.
                    log.LogError(failure, "A round of messages failed");
                }
            }
            while (await tick.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
