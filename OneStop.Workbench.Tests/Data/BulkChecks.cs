using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Data;

/// <summary>What is written in bulk lies in the tables exactly as what is saved row by row: on either database.</summary>
internal static class BulkChecks
{
    private static readonly DateTime Fraction = new DateTime(2026, 3, 2, 1, 2, 3, DateTimeKind.Utc).AddTicks(4_500_001);

    public static async Task Writes_what_saving_writes(WholeProgram program)
    {
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        // More rows than one round takes, each event after its dossier.
        using (var rows = new BulkInsert<Dossier>(db))
        using (var events = new BulkInsert<DossierEvent>(db, rows.Flush))
        {
            for (var id = 0; id < 6000; id++)
            {
                rows.Add(Row(2_000_000 + id, id));
                events.Add(Event(2_000_000 + id, 2_000_000 + id, id));
            }
            rows.Flush();
            events.Flush();
        }
        for (var id = 0; id < 4; id++)
        {
            db.Dossiers.Add(Row(1_000_000 + id, id));
            db.DossierEvents.Add(Event(1_000_000 + id, 1_000_000 + id, id));
        }
        await db.SaveChangesAsync();
        Assert.Equal(6000, await db.DossierEvents.CountAsync(past => past.Id >= 2_000_000));
        for (var id = 0; id < 4; id++)
        {
            foreach (var (table, differs) in new[] { ("Dossiers", new[] { "Id", "DraftId", "Number" }), ("DossierEvents", ["Id", "DossierId"]) })
                Assert.Equal(await Kept(db, table, 1_000_000 + id, differs), await Kept(db, table, 2_000_000 + id, differs));
        }
    }

    private static Dossier Row(long id, int shape) => new()
    {
        Id = id,
        DraftId = Guid.NewGuid(),
        Number = string.Create(CultureInfo.InvariantCulture, $"H38.02683-260302-{id:00000000}"),
        ReceivingUnit = "H38.02683",
        Status = shape % 2 == 0 ? DossierStatus.Received : DossierStatus.Returned,
        Channel = Channel.AssistedOnline,
        HandlingUnit = shape == 1 ? "" : null,
        OwnerName = shape == 2 ? "Nguyễn Thị \"Ví Dụ\" 🙂\n" : new string('ẩ', shape * 1500 % 9000),
        AssigneeId = shape == 1 ? Guid.Parse("0a0b0c0d-0000-0000-0000-00000000abcd") : null,
        ReceivedAt = shape == 3 ? Fraction : Fraction.AddTicks(-4_500_001),
        ReceivedOn = new DateOnly(2026, 3, 2),
        Due = shape == 1 ? Fraction : null,
        DueOn = shape == 1 ? new DateOnly(2026, 3, 9) : null,
        EndedBy = shape == 1 ? DossierEventKind.Withdrawn : null,
        FeeCharged = 9_000_000_000 + shape,
        LastRecorded = Fraction,
    };

    private static DossierEvent Event(long id, long dossier, int shape) => new()
    {
        Id = id,
        DossierId = dossier,
        Sequence = 1,
        Kind = DossierEventKind.SupplementReceived,
        Occurred = Fraction,
        Recorded = Fraction.AddDays(shape % 3),
        StaffId = Guid.Parse("0a0b0c0d-0000-0000-0000-00000000abcd"),
        StaffName = "Ví Dụ",
        Role = "counter",
        UnitCode = "H38.02683",
        Payload = "{\"a\":\"ồ\"}",
        Reverses = shape == 1 ? 7 : null,
    };

    /// <summary>Each column with its storage class, as the database itself has it.</summary>
    private static async Task<string[]> Kept(WorkbenchDb db, string table, long id, string[] without)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"Id\" = {id}";
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return [.. Enumerable.Range(0, reader.FieldCount).Where(column => !without.Contains(reader.GetName(column), StringComparer.Ordinal))
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(column)} {(reader.IsDBNull(column) ? "null" : reader.GetFieldType(column).Name)} {reader.GetValue(column)}"))];
    }
}
