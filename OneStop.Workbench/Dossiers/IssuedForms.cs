using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Forms 02 to 05 from the history as it stood when each was decided: whenever one is printed again, it is the same.</summary>
internal static class IssuedForms
{
    public static SheetModel Sheet(FormIssue issue, Dossier dossier, IReadOnlyList<DossierEvent> history, UnitTree units, Wordings wordings)
    {
        DossierEvent[] then = [.. history.Where(past => past.Sequence <= issue.Decided.Sequence)];
        var about = new About(issue, dossier, DossierFold.Received(then)!, then, units, wordings);
        return issue.Form switch
        {
            "m02" => Supplement(about),
            "m03" => Refusal(about),
            "m04" => Apology(about),
            _ => StopNotice(about),
        };
    }

    private sealed record About(FormIssue Issue, Dossier Dossier, ReceivedPayload Received, IReadOnlyList<DossierEvent> Then, UnitTree Units, Wordings Wordings)
    {
        public DateTime At => LocalTime.FromUtc(Issue.Decided.Occurred);

        public DateTime ReceivedAt => LocalTime.FromUtc(Then.First(past => past.Kind == DossierEventKind.Received).Occurred);

        /// <summary>As worded on the day of issue.</summary>
        public string Say(string key) => Wordings.Say(key, DateOnly.FromDateTime(At), ("desk", Desk));

        public string Desk => Units.NameOf(Dossier.ReceivingUnit);

        public string? Handler => DossierFold.Standing(Then).LastOrDefault(past => past.Kind == DossierEventKind.HandedOver) is { } handed ? Units.NameOf(handed.Read<HandedOverPayload>().To) : null;

        public string Title => $"{SheetWords.Say($"Form.{Issue.Form}")} {Dossier.Number}";

        public Letterhead Letterhead => DossierLetterhead.Of(Units, Dossier.ReceivingUnit, DateOnly.FromDateTime(At)) with { Number = Issue.Number.Length > 0 ? SheetWords.Say("Sheet.number", Issue.Number) : "" };

        public string Request => Received is { CaseName: { Length: > 0 } name, CaseKey: not Catalogue.Domain.GuideCase.Default } ? $"{Received.ProcedureName} ({name})" : Received.ProcedureName;
    }

    private static SupplementSheet Supplement(About about)
    {
        var asked = about.Issue.Decided.Read<SupplementAskedPayload>();
        return new()
        {
            Title = about.Title,
            Made = about.At,
            Letterhead = about.Letterhead,
            Code = about.Dossier.Number,
            Ticket = about.Dossier.Number,
            Person = about.Received.Owner.Name,
            Address = about.Received.Owner.Address ?? "",
            Phone = about.Received.Submitter.Phone ?? about.Received.Owner.Phone ?? "",
            Email = about.Received.Submitter.Email ?? "",
            Request = about.Request,
            Items = [.. asked.Items.Select(item => new SupplementItem(item.Name, What: item.Note ?? ""))],
            Reason = asked.Reason ?? SheetWords.Say("Sheet.supplement.reason"),
            Contact = about.Desk,
            Closing = about.Say("m02.closing"),
            GuideName = about.Issue.Decided.StaffName,
            GuideHint = SheetWords.SignFor(about.Issue.Decided.InsteadOf),
        };
    }

    private static RefusalSheet Refusal(About about) => new()
    {
        Title = about.Title,
        Made = about.At,
        Letterhead = about.Letterhead,
        Code = about.Dossier.Number,
        Desk = about.Desk,
        Person = about.Received.Submitter.Name,
        Address = about.Received.Submitter.Address ?? "",
        Phone = about.Received.Submitter.Phone ?? "",
        Email = about.Received.Submitter.Email ?? "",
        Request = about.Request,
        Received = OfficialDate.Of(about.ReceivedAt),
        Reason = about.Issue.Decided.Read<EndedPayload>().Reason,
        Body = about.Say("m03.body"),
        Closing = about.Say("m03.closing"),
        SubmitterName = about.Received.Submitter.Name,
        OfficerName = about.Issue.Decided.StaffName,
        OfficerHint = SheetWords.SignFor(about.Issue.Decided.InsteadOf),
    };

    private static ApologySheet Apology(About about)
    {
        var again = about.Issue.Decided.Read<ReAppointedPayload>();
        return new()
        {
            Title = about.Title,
            Made = about.At,
            Letterhead = about.Letterhead,
            Code = about.Dossier.Number,
            Person = about.Received.Submitter.Name,
            Address = about.Received.Submitter.Address ?? "",
            Phone = about.Received.Submitter.Phone ?? "",
            Request = about.Request,
            Desk = about.Desk,
            Handler = about.Handler,
            Received = OfficialDate.Of(DateOnly.FromDateTime(about.ReceivedAt)),
            Was = OfficialDate.Of(again.Was),
            Due = OfficialDate.Of(again.Due),
            Reason = again.Reason,
            Late = about.Say("m04.late"),
            Sorry = about.Say("m04.sorry"),
            SignerName = about.Issue.Decided.StaffName,
            InsteadOf = SheetWords.SealFor(about.Issue.Decided.InsteadOf),
        };
    }

    private static StopNoticeSheet StopNotice(About about)
    {
        var stopped = about.Issue.Decided.Read<EndedPayload>();
        return new()
        {
            Title = about.Title,
            Made = about.At,
            Letterhead = about.Letterhead,
            Code = about.Dossier.Number,
            Person = about.Received.Submitter.Name,
            Address = about.Received.Submitter.Address ?? "",
            Request = about.Request,
            Desk = about.Desk,
            Received = OfficialDate.Of(about.ReceivedAt),
            From = OfficialDate.Of(DateOnly.FromDateTime(about.At)),
            Reason = stopped.Reason,
            Handling = stopped.Handling ?? "",
            Again = about.Say("m05.again"),
            SignerName = about.Issue.Decided.StaffName,
            InsteadOf = SheetWords.SealFor(about.Issue.Decided.InsteadOf),
        };
    }
}
