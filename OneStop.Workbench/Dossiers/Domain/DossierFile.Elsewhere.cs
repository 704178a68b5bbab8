using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Hồ sơ thành phần: a part of the work that another agency does, with a day of its own.</summary>
/// <param name="Number">The dossier's number with a running one behind it: <c>H38.02683-261123-0001/1</c>.</param>
/// <param name="Unit">The agency.</param>
/// <param name="AnswerBy">Unit date: the last day for this part, never after the total date.</param>
public sealed record ChildOpenedPayload(string Number, string Unit, string Subject, DateOnly AnswerBy);

/// <param name="Late">Answered after its unit date.</param>
public sealed record ChildClosedPayload(string Number, string Result, bool Late);

/// <summary>What of a dossier is done elsewhere: by the competent unit behind another counter, by other agencies, in linked dossiers.</summary>
public sealed partial class DossierFile
{
    /// <summary>
    /// The competent unit has got the dossier: the limit is counted from now and the receipt gets a version with the promise in place of
    /// the expected date (NĐ 309/2026 Art. 17.3).
    /// </summary>
    /// <param name="unit">The unit that has it, within the competent one.</param>
    public Outcome<Done> ReceiveCompetent(Act act, Unit unit, WorkingCalendar? calendar)
    {
        if (dossier.WhyNot(DossierStep.ReceiveCompetent, history) is { } no) return no;
        if (!act.By.Units.IsWithin(unit.Code, DossierSteps.Awaited(history)!)) return new Refusal("competent-not-there", act.By.Units.NameOf(DossierSteps.Awaited(history)));
        var payload = new CompetentReceivedPayload(unit.Code, LocalTime.FromUtc(act.Occurred), Version: NextVersion(act));
        var answer = DossierClock.If(calendar, history, Next(act, DossierEventKind.CompetentReceived, payload));
        if (answer.Refusal is { } refusal) return refusal;
        return Append(act, DossierEventKind.CompetentReceived, payload with { Due = answer.Due!.Value, SoonFrom = answer.SoonFrom });
    }

    /// <summary>Part of the work goes to another agency (liên thông, Art. 19.2). Refused with a unit date after the total date, which is the promise.</summary>
    public Outcome<Done> OpenChild(Act act, Unit to, string? subject, DateOnly? answerBy)
    {
        if (dossier.WhyNot(DossierStep.OpenChild, history) is { } no) return no;
        if (!to.Handles || to.Code == dossier.HolderUnit) return new Refusal("child-not-to-handler", to.Name) { Place = "to" };
        if (string.IsNullOrWhiteSpace(subject)) return new Refusal("child-subject-needed") { Place = "subject" };
        if (answerBy is not { } day || day < act.Day) return new Refusal("opinion-day-needed") { Place = "answerBy" };
        if (dossier.DueOn is { } total && day > total) return new Refusal("child-after-total", total.ToDateTime(default)) { Place = "answerBy" };
        TakenBy(act);
        var nth = 1 + history.Count(past => past.Kind == DossierEventKind.ChildOpened);
        return Append(act, DossierEventKind.ChildOpened, new ChildOpenedPayload(string.Create(CultureInfo.InvariantCulture, $"{dossier.Number}/{nth}"), to.Code, CleanText.Of(subject), day));
    }

    /// <summary>The other agency has answered; after its unit date the answer is marked late.</summary>
    public Outcome<Done> CloseChild(Act act, string? child, string? result)
    {
        if (dossier.WhyNot(DossierStep.CloseChild, history) is { } no) return no;
        if (DossierSteps.OpenChildren(history).FirstOrDefault(past => past.Read<ChildOpenedPayload>().Number == child) is not { } open) return new Refusal("no-child-open") { Place = "child" };
        if (string.IsNullOrWhiteSpace(result)) return new Refusal("child-result-needed") { Place = "result" };
        return Append(act, DossierEventKind.ChildClosed, new ChildClosedPayload(child!, CleanText.Of(result), act.Day > open.Read<ChildOpenedPayload>().AnswerBy));
    }
}
