using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Benchmarks;

/// <summary>Open dossiers in quantity, received over the last weeks everywhere: most untouched by the clock, one in ten paused and resumed, one in fifty paused now.</summary>
internal static class OpenDossiers
{
    private static readonly string[] Names = ["Giàng Thị Mẫu", "Lò Văn Thử", "Phàn Mẩy Mẫu", "Lý A Thử", "Vừ Thị Ví Dụ"];

    public static async Task Make(WholeProgram program, int count, DateOnly until)
    {
        var chance = new Random(1);
        var units = program.Units.All.Where(unit => unit is { Receives: true, To: null }).ToArray();
        var procedures = program.Get<CatalogueShelf>().Current.InForce(until).Where(procedure => procedure.Limits.Count > 0).ToArray();
        var calendar = program.Get<CalendarBook>().For(WholeProgram.Centre)!;
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using (var rows = new BulkInsert<Dossier>(db))
        using (var events = new BulkInsert<DossierEvent>(db, rows.Flush))
        {
            var (before, last) = (await Last(db.Dossiers.Select(dossier => dossier.Id)), await Last(db.DossierEvents.Select(past => past.Id)));
            for (var i = 1; i <= count; i++)
            {
                var local = until.AddDays(-chance.Next(25)).ToDateTime(new(7, 30)).AddMinutes(chance.Next(560)).AddSeconds(chance.Next(60));
                var (unit, procedure) = (units[chance.Next(units.Length)], procedures[chance.Next(procedures.Length)]);
                var file = File(program, calendar, local, unit, procedure, i);
                file.Dossier.Id = before + i;
                rows.Add(file.Dossier);
                foreach (var past in file.History) events.Add(past.Under(before + i, ++last));
            }
            rows.Flush();
            events.Flush();
        }
        await transaction.CommitAsync();
    }

    private static Task<long> Last(IQueryable<long> ids) => ids.OrderByDescending(id => id).FirstOrDefaultAsync();

    private static DossierFile File(WholeProgram program, WorkingCalendar calendar, DateTime local, Unit unit, ProcedureVersion procedure, int i)
    {
        var limit = procedure.LimitFor(procedure.CaseKeys[0], Channel.Counter).Value;
        var answer = DeadlineClock.Compute(calendar, limit.Promised, local);
        var utc = LocalTime.ToUtc(local);
        var act = new Act(program.Clerk, Role.Counter, unit.Code, utc, utc);
        var file = DossierFile.Receive(act, Guid.NewGuid(), new DossierNumber(unit.Code, DateOnly.FromDateTime(local), i), Received(procedure, limit, calendar, answer, i), []);
        if (i % 10 != 0) return file;
        List<DossierEvent> history = [.. file.History, Stop(file, DossierEventKind.DutyAsked, 2, utc.AddMinutes(5))];
        if (i % 50 != 0) history.Add(Stop(file, DossierEventKind.DutySettled, 3, utc.AddMinutes(30)));
        DossierFold.Apply(file.Dossier, history);
        return new(file.Dossier, history);
    }

    private static DossierEvent Stop(DossierFile file, DossierEventKind kind, int sequence, DateTime utc) => new()
    {
        Sequence = sequence, Kind = kind, Occurred = utc, Recorded = utc, StaffId = Guid.Empty, StaffName = Names[0],
        Role = Role.Officer.Code(), UnitCode = file.Dossier.ReceivingUnit, Payload = "{}",
    };

    private static ReceivedPayload Received(ProcedureVersion procedure, CaseLimit limit, WorkingCalendar calendar, DeadlineAnswer answer, int i)
    {
        var owner = new Party { Name = string.Create(CultureInfo.InvariantCulture, $"{Names[i % Names.Length]} {i}"), Identity = "010190000001", Phone = "0900000123", Address = "Thôn Mẫu, xã Bát Xát, tỉnh Lào Cai" };
        return new()
        {
            Channel = Channel.Counter,
            ProcedureCode = procedure.Code,
            ProcedureName = procedure.Name,
            Field = procedure.Field,
            ProcedureVersion = procedure.Number,
            CaseKey = procedure.CaseKeys[0],
            CaseName = procedure.CaseKeys[0],
            Statutory = limit.Statutory,
            Promised = limit.Promised,
            CalendarCode = calendar.Code,
            Due = answer.Due!.Value,
            SoonFrom = answer.SoonFrom,
            Submitter = owner,
            Owner = owner,
            Relation = "owner",
            FormValues = Enumerable.Range(0, 13).ToDictionary(field => $"section.field{field}", field => $"Giá trị mẫu thứ {field}", StringComparer.Ordinal),
            Papers = [.. Enumerable.Range(0, 6).Select(paper => new PaperTaken($"paper{paper}", "Bản sao giấy tờ mẫu", "photocopy", 1))],
            Return = new("counter"),
        };
    }
}
