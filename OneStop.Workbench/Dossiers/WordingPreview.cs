using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>A form on a dossier that nobody ever handed in: what a new wording looks like before it is in force.</summary>
internal static class WordingPreview
{
    public static Outcome<byte[]> Draw(string form, Wordings wordings, DateOnly day, UnitTree units)
    {
        var centre = units.All.FirstOrDefault(unit => unit.Receives)?.Code ?? "H00.00";
        var by = SystemActor.Of(units) with { Name = "Nguyễn Thị Mẫu" };
        var at = LocalTime.ToUtc(day.ToDateTime(new TimeOnly(8, 0)));
        var act = new Act(by, Role.Approver, centre, at, at);
        var due = day.AddDays(5).ToDateTime(new TimeOnly(17, 0));
        var file = DossierFile.Receive(act, Guid.Empty, new(centre, day, 1), Received(due), []);
        if (form == "m01") return ReceiptMapping.Sheet(file.Dossier, file.History, units, PaperSize.A5, wordings).Then<byte[]>(sheet => SheetPrinter.Print(sheet));
        var done = form switch
        {
            "m02" => file.AskSupplement(act, [new("Giấy tờ mẫu", "bản chính")], "Lý do mẫu", null, "1"),
            "m03" => file.Refuse(act, "Lý do mẫu", "1"),
            // Without a calendar no clock would move the promise: the sample says it did.
            "m04" => (Outcome<Done>)default(Done),
            "m05" => file.Stop(act, "Đơn đề nghị mẫu", null, "1"),
            _ => new Refusal("wording-no-paper"),
        };
        if (done.Refused) return done.Refusal;
        IReadOnlyList<DossierEvent> history = form == "m04" ? [.. file.History, Apology(act, due)] : file.History;
        return SheetPrinter.Print(IssuedForms.Sheet(FormIssues.Of(form, history)[^1], file.Dossier, history, units, wordings));
    }

    private static DossierEvent Apology(Act act, DateTime due) => new()
    {
        Sequence = 2, Kind = DossierEventKind.ReAppointed, Occurred = act.Occurred, Recorded = act.Recorded, StaffId = act.By.StaffId, StaffName = act.By.Name, Role = act.Role.Code(),
        UnitCode = act.UnitCode, Payload = PayloadJson.Write(new ReAppointedPayload(due.AddDays(3), due, "Lý do mẫu", Number: "1")),
    };

    private static ReceivedPayload Received(DateTime due)
    {
        var party = new Party { Name = "Giàng Thị Mẫu", Identity = "010190000001", Address = "Thôn Mẫu", Phone = "0900000000" };
        return new()
        {
            Channel = Channel.Counter, ProcedureCode = "1.000000", ProcedureName = "Thủ tục mẫu", Field = "Mẫu", ProcedureVersion = 1, CaseKey = GuideCase.Default, CaseName = "",
            Statutory = new(5, LimitUnit.WorkingDay), Promised = new(5, LimitUnit.WorkingDay), CalendarCode = "", Due = due, Submitter = party, Owner = party, Relation = "owner",
            Papers = [new("sample", "Giấy tờ mẫu", "original", 1)], Return = new("counter"), BookNumber = 1,
        };
    }
}
