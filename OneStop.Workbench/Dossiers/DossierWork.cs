using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.FileStore;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing.Signing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>A dossier under somebody's hand within one transaction, with the calendar of the centre that gave the promise.</summary>
internal sealed record OpenDossier(WorkbenchDb Db, DossierFile File, Act Act, WorkingCalendar? Calendar, PaperRoom Papers, Changes Changes, CancellationToken Cancellation)
{
    /// <summary>Somebody is to be told, from a day on.</summary>
    public void Nudge(Guid staffId, DateOnly on, string text)
    {
        Db.Add(new Nudge { StaffId = staffId, Number = File.Dossier.Number, On = on, Text = CleanText.Of(text), FromId = Act.By.StaffId, FromName = Act.By.Name, MadeAt = Act.Recorded });
        Changes.Add(NudgeDesk.Topic(staffId), File.Dossier.Number);
    }

    /// <summary>The next number of a form, as it stands on the paper; given back with the transaction when the step is refused.</summary>
    public async Task<string> NextNumber(string form) =>
        SheetWords.Say($"Sheet.number.{form}", await PaperNumbers.Next(Db, form, File.Dossier.ReceivingUnit, Act.Day.Year, Cancellation));

    /// <summary>Draws a form that a step has just decided, keeps the file, and keeps that it was issued.</summary>
    public async Task Issue(string form)
    {
        var issue = FormIssues.Of(form, File.History)[^1];
        var bytes = Papers.Signature.Print(IssuedForms.Sheet(issue, File.Dossier, File.History, Act.By.Units, Papers.Wordings.Current));
        using var stream = new MemoryStream(bytes);
        // A store that takes nothing just now holds up no decision: the form is then drawn again from the history.
        var stored = await Papers.Store.Put(stream, Cancellation);
        File.Print(Act, form, issue.Number, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), !stored.Refused);
    }
}

/// <summary>What issuing a paper needs: its texts, a place to keep it, the office's signature.</summary>
public sealed record PaperRoom(WordingBook Wordings, IFileStore Store, OfficeSignature Signature);

/// <summary>One step on one dossier, with what the desks need beside it: its calendar, numbers for forms.</summary>
public sealed class DossierWork(Writer writer, CalendarBook calendars, PaperRoom papers, TimeProvider time)
{
    internal Task<Outcome<Dossier>> Do(Actor by, SeenDossier seen, DossierStep step, Func<OpenDossier, Outcome<Done>> work, CancellationToken cancellation) =>
        Do(by, seen, step, open => Task.FromResult(work(open)), cancellation);

    internal Task<Outcome<Dossier>> Do(Actor by, SeenDossier seen, DossierStep step, Func<OpenDossier, Task<Outcome<Done>>> work, CancellationToken cancellation) =>
        writer.Step(
            time, by, seen, dossier => by.HandFor(step, dossier, LocalTime.Today(time)),
            (db, changes, file, act) => work(new(db, file, act, calendars.For(file.Dossier.ReceivingUnit), papers, changes, cancellation)), cancellation);
}
