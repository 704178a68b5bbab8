using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What the dossier waits for, and what that does to its promise; every new promise is the clock's.</summary>
public sealed partial class DossierFile
{
    /// <summary>Working days after the reception within which the citizen is told what is missing (Art. 19.4).</summary>
    public const int NoticeDays = 3;

    /// <summary>How many times papers were asked for already; what was taken back does not count.</summary>
    public int SupplementsAsked => DossierFold.Standing(history).Count(past => past.Kind == DossierEventKind.SupplementAsked);

    /// <summary>Whether a request now would come later than the citizen must be told.</summary>
    public bool NoticeIsLate(WorkingCalendar? calendar, DateOnly today) => NoticeIsLate(calendar, history, today);

    /// <summary>Whether a request on the day would come later than three working days after the reception, or after the last restart.</summary>
    public static bool NoticeIsLate(WorkingCalendar? calendar, IReadOnlyCollection<DossierEvent> history, DateOnly today)
    {
        var began = DossierFold.Standing(history).Last(past => past.Kind is DossierEventKind.Received or DossierEventKind.CompetentReceived or DossierEventKind.SupplementReceived);
        var day = DateOnly.FromDateTime(LocalTime.FromUtc(began.Occurred));
        return calendar is not null && calendar.Covers(day) && calendar.Covers(today) && calendar.WorkingDaysBetween(day, today) > NoticeDays;
    }

    /// <summary>
    /// Yêu cầu bổ sung: once and complete. A second request is the approver's, with a reason; one that comes later than three working
    /// days after the reception needs a reason too (Art. 19.4).
    /// </summary>
    /// <param name="number">Number of the form 02.</param>
    public Outcome<Done> AskSupplement(Act act, IReadOnlyList<MissingPaper> items, string? reason, WorkingCalendar? calendar, string? number = null)
    {
        if (dossier.WhyNot(DossierStep.AskSupplement, history) is { } no) return no;
        MissingPaper[] list = [.. items.Where(item => !string.IsNullOrWhiteSpace(item.Name)).Select(item => new MissingPaper(CleanText.Of(item.Name), Clean(item.Note)))];
        if (list.Length == 0) return new Refusal("supplement-list-needed") { Place = "items" };
        var (time, late) = (SupplementsAsked + 1, NoticeIsLate(calendar, act.Day));
        if (time > 1 && act.Role != Role.Approver) return new Refusal("second-supplement-by-approver");
        if ((time > 1 || late) && string.IsNullOrWhiteSpace(reason)) return new Refusal(time > 1 ? "second-supplement-reason" : "late-notice-reason") { Place = "reason" };
        TakenBy(act);
        return Append(act, DossierEventKind.SupplementAsked, new SupplementAskedPayload(list, time, Clean(reason), number, late));
    }

    /// <summary>The papers came in full: the limit is counted again from zero (Art. 19.4); the receipt gets a new version.</summary>
    public Outcome<Done> ReceiveSupplement(Act act, IReadOnlyList<PaperTaken> papers, string? note, WorkingCalendar? calendar)
    {
        if (dossier.WhyNot(DossierStep.ReceiveSupplement, history) is { } no) return no;
        var asked = DossierSteps.OpenStop(history)!.Read<SupplementAskedPayload>().Items.Select(item => item.Name);
        if (asked.Except(papers.Select(paper => paper.Name)).ToList() is [var missing, ..]) return new Refusal("supplement-not-complete", missing) { Place = "papers" };
        var payload = new SupplementReceivedPayload(papers, Clean(note), Version: NextVersion(act));
        return Restarted(act, DossierEventKind.SupplementReceived, payload, calendar, answer => payload with { Due = answer.Due, SoonFrom = answer.SoonFrom });
    }

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính: the clock stands until it is settled.</summary>
    public Outcome<Done> AskDuty(Act act, long amount, string? basis)
    {
        if (dossier.WhyNot(DossierStep.AskDuty, history) is { } no) return no;
        if (amount <= 0) return new Refusal("duty-amount-needed") { Place = "amount" };
        if (string.IsNullOrWhiteSpace(basis)) return new Refusal("duty-basis-needed") { Place = "basis" };
        TakenBy(act);
        return Append(act, DossierEventKind.DutyAsked, new DutyAskedPayload(amount, CleanText.Of(basis)));
    }

    public Outcome<Done> SettleDuty(Act act, string? reference, WorkingCalendar? calendar)
    {
        if (dossier.WhyNot(DossierStep.SettleDuty, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reference)) return new Refusal("duty-reference-needed") { Place = "reference" };
        var payload = new DutySettledPayload(CleanText.Of(reference));
        return Restarted(act, DossierEventKind.DutySettled, payload, calendar, answer => payload with { Due = answer.Due, SoonFrom = answer.SoonFrom, Version = NextVersion(act) });
    }

    /// <summary>A wait that a law allows to stop the clock; the law is named.</summary>
    public Outcome<Done> Pause(Act act, string? basis, string? reason)
    {
        if (dossier.WhyNot(DossierStep.Pause, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(basis)) return new Refusal("pause-basis-needed") { Place = "basis" };
        return Append(act, DossierEventKind.Paused, new PausedPayload(CleanText.Of(basis), Clean(reason)));
    }

    public Outcome<Done> Resume(Act act, string? note, WorkingCalendar? calendar)
    {
        if (dossier.WhyNot(DossierStep.Resume, history) is { } no) return no;
        var payload = new ResumedPayload(Clean(note));
        return Restarted(act, DossierEventKind.Resumed, payload, calendar, answer => payload with { Due = answer.Due, SoonFrom = answer.SoonFrom, Version = NextVersion(act) });
    }

    /// <summary>
    /// Xin lỗi và hẹn lại: once, with a reason and form 04, to a later moment, at the latest on the working day before the promise
    /// (Art. 19.9).
    /// </summary>
    /// <param name="due">Local, the new promise.</param>
    /// <param name="number">Number of the form 04.</param>
    public Outcome<Done> ReAppoint(Act act, DateTime due, string? reason, WorkingCalendar? calendar, string? number = null)
    {
        if (dossier.WhyNot(DossierStep.ReAppoint, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        if (dossier.Due is null) return new Refusal("promise-stands-still");
        var payload = new ReAppointedPayload(due, LocalTime.FromUtc(dossier.Due!.Value), CleanText.Of(reason), Number: number);
        if (calendar is not null && calendar.Covers(DateOnly.FromDateTime(payload.Was)))
        {
            // Asked of the promise in force, which a supervisor may have set against the clock.
            if (due <= payload.Was) return new Refusal("re-appoint-not-later", due, payload.Was) { Place = "due" };
            if (calendar.WorkingDayBefore(DateOnly.FromDateTime(payload.Was)) is not { } last || act.Day > last) return new Refusal("re-appoint-too-late", LocalTime.FromUtc(act.Occurred), payload.Was);
        }
        var answer = DossierClock.If(calendar, history, Next(act, DossierEventKind.ReAppointed, payload));
        if (answer.Refusal is { } refusal) return refusal.Code.StartsWith("re-appoint", StringComparison.Ordinal) ? refusal with { Place = "due" } : refusal;
        return Append(act, DossierEventKind.ReAppointed, payload with { SoonFrom = answer.SoonFrom });
    }

    /// <summary>Lấy ý kiến another body, which gets a day of its own to answer by (Art. 19.2).</summary>
    public Outcome<Done> AskOpinion(Act act, string? body, DateOnly? answerBy, string? question)
    {
        if (dossier.WhyNot(DossierStep.AskOpinion, history) is { } no) return no;
        if (string.IsNullOrWhiteSpace(body)) return new Refusal("opinion-body-needed") { Place = "body" };
        if (answerBy is not { } day || day < act.Day) return new Refusal("opinion-day-needed") { Place = "answerBy" };
        if (string.IsNullOrWhiteSpace(question)) return new Refusal("opinion-question-needed") { Place = "question" };
        TakenBy(act);
        return Append(act, DossierEventKind.OpinionAsked, new OpinionAskedPayload(CleanText.Of(body), day, CleanText.Of(question)));
    }

    /// <summary>The opinion came; one that came after its day is marked late.</summary>
    /// <param name="asked">Sequence of the question.</param>
    public Outcome<Done> GiveOpinion(Act act, int asked, string? answer)
    {
        if (dossier.WhyNot(DossierStep.GiveOpinion, history) is { } no) return no;
        if (DossierSteps.OpenOpinions(history).FirstOrDefault(past => past.Sequence == asked) is not { } question) return new Refusal("no-opinion-asked");
        if (string.IsNullOrWhiteSpace(answer)) return new Refusal("opinion-answer-needed") { Place = "answer" };
        return Append(act, DossierEventKind.OpinionGiven, new OpinionGivenPayload(asked, CleanText.Of(answer), act.Day > question.Read<OpinionAskedPayload>().AnswerBy));
    }

    /// <summary>The clock goes on. A promise that was broken before the stop stays as it was: the event then makes none.</summary>
    private Outcome<Done> Restarted<TPayload>(Act act, DossierEventKind kind, TPayload payload, WorkingCalendar? calendar, Func<DeadlineAnswer, TPayload> promised)
    {
        if (dossier.StoppedSince is null) return Append(act, kind, payload);
        var answer = DossierClock.If(calendar, history, Next(act, kind, payload));
        if (answer.Refusal is { } refusal) return refusal;
        return Append(act, kind, promised(answer));
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : CleanText.Of(text);
}
