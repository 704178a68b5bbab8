using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>What is to be imported and how.</summary>
/// <param name="Check">Only look: nothing is written.</param>
/// <param name="CreateMissing">Unknown units and procedures are made with what the file tells of them.</param>
public sealed record ImportOrder(string Path, bool Check, bool CreateMissing)
{
    /// <summary>What the file calls columns, where it does not call them as we do.</summary>
    internal IReadOnlyDictionary<RegisterColumn, string>? Columns { get; init; }
}

/// <summary>What was imported, or would be.</summary>
/// <param name="Known">Rows that had been imported before; they change nothing.</param>
public sealed record ImportMade(int Dossiers, int Known, int Events, int NewUnits, int NewProcedures);

/// <summary>What is wrong, and where.</summary>
/// <param name="Row">Line of the CSV or row of the sheet; 0 for the file as a whole.</param>
public sealed record RegisterFault(int Row, string Column, Refusal Refusal);

/// <summary>
/// Takes a register from an older system over, all or nothing: one transaction, given up at the first fault while the rest of the file
/// is still read for more of them.
/// </summary>
public sealed class RegisterImport(
    IDbContextFactory<WorkbenchDb> contexts, WriteGate gate, CatalogueShelf shelf, CatalogueWatch catalogue, CalendarBook calendars,
    UnitDirectory units, UnitWatch unitWatch, AuditTrail audit, TimeProvider time)
{
    /// <param name="fault">Told each fault as it is found; with one nothing is written.</param>
    public async Task<Outcome<ImportMade>> Run(Actor by, ImportOrder order, Action<RegisterFault> fault, IProgress<int> progress, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Reporter)) return Actor.NotAllowed;
        var now = time.GetUtcNow().UtcDateTime;
        var missing = new RegisterMissing(shelf, units.Current, order.CreateMissing);
        // Whoever only looks leaves the gate to those who write.
        using var turn = order.Check ? null : await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var made = await Take(db, by, order, missing, now, fault, progress, cancellation);
        if (made is null) return new Refusal("register-faults");
        if (order.Check) return made;
        missing.Add(db, by, now);
        audit.Add(db, by, "register-imported", Path.GetFileName(order.Path), $"{made.Dossiers} + {made.Known}");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await unitWatch.Refresh(cancellation);
        await catalogue.Refresh(cancellation);
        return made;
    }

    private async Task<ImportMade?> Take(
        WorkbenchDb db, Actor by, ImportOrder order, RegisterMissing missing, DateTime now, Action<RegisterFault> fault, IProgress<int> progress, CancellationToken cancellation)
    {
        var check = new RegisterCheck(by, order, missing, calendars, LocalTime.FromUtc(now), fault);
        using var rows = await RegisterRows.Open(db, new ImportedHistory(by, now), order.Check, cancellation);
        // One hand reads and checks, the other writes: a file goes through twice as fast.
        var batches = Channel.CreateBounded<CheckedEntry[]>(4);
        var reading = Task.Run(() => Read(check, order.Path, batches.Writer, cancellation), cancellation);
        var read = 0;
        await foreach (var some in batches.Reader.ReadAllAsync(cancellation))
        {
            foreach (var (row, stranger) in await rows.Add(some, write: check.Faults == 0, cancellation))
                check.Tell(row, RegisterColumn.Number, new("register-number-taken", stranger));
            progress.Report(read += some.Length);
        }
        await reading;
        if (check.Faults > 0) return null;
        if (!order.Check) await rows.Finish(cancellation);
        return new(rows.Added, rows.Known, rows.Events, missing.Units, missing.Procedures);
    }

    private static async Task Read(RegisterCheck check, string path, ChannelWriter<CheckedEntry[]> batches, CancellationToken cancellation)
    {
        try
        {
            await foreach (var some in check.Entries(path, cancellation).Chunk(RegisterRows.AtOnce).WithCancellation(cancellation)) await batches.WriteAsync(some, cancellation);
            batches.Complete();
        }
        catch (Exception failure)
        {
            batches.Complete(failure);
            throw;
        }
    }
}
