using System.Globalization;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>"Why this date" of a dossier as half a page for the citizen; drawn from its history as it stands.</summary>
public sealed class WhyPaper(DossierBoard board, Explanation words, TimeProvider time)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<Outcome<byte[]>> Draw(Actor by, string number, CancellationToken cancellation = default)
    {
        var found = await board.Find(by, number, cancellation);
        return found.Then<byte[]>(view => view.Why.Refusal is { } refusal ? refusal : SheetPrinter.Print(Sheet(view, by.Units)));
    }

    private WhySheet Sheet(DossierView view, UnitTree units)
    {
        var (received, now) = (view.Received, LocalTime.Now(time));
        return new()
        {
            Title = $"{SheetWords.Say("Sheet.why")} {view.Dossier.Number}",
            Made = now,
            Letterhead = DossierLetterhead.Of(units, view.Dossier.ReceivingUnit, DateOnly.FromDateTime(now)),
            Heading = SheetWords.Say("Sheet.why.heading"),
            About =
            [
                (SheetWords.Say("Sheet.why.number"), view.Dossier.Number),
                (SheetWords.Say("Sheet.why.owner"), received.Owner.Name),
                (SheetWords.Say("Sheet.why.procedure"), received.ProcedureName),
                (SheetWords.Say("Sheet.why.limit"), SheetWords.Limits(received.Promised, received.Statutory, received.ExtraDays.Sum(rule => rule.Days))),
            ],
            PromiseLabel = SheetWords.Say("Sheet.why.promise"),
            Promise = view.Why.Due is { } due ? OfficialDate.Of(due) : SheetWords.Say("Sheet.why.stopped"),
            Steps = words.Sentences(view.Why, Vietnamese),
        };
    }
}
