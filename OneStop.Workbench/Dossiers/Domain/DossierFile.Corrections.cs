using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>One field as it should read.</summary>
public sealed record FieldCorrection(string Field, string? New);

/// <summary>Correction after the reception: always by events, never by edit (NĐ 61/2018 Art. 21); each correction makes a version of the receipt.</summary>
public sealed partial class DossierFile
{
    /// <summary>Fields of the parties, of the return and of the declaration read otherwise. Fields that already read so are passed over.</summary>
    public Outcome<Done> Correct(Act act, IReadOnlyList<FieldCorrection> corrections, string? reason)
    {
        var (received, version) = (DossierFold.Received(history)!, NextVersion(act));
        var changed = new List<CorrectedPayload>();
        foreach (var (field, text) in corrections)
        {
            if (!Corrections.Knows(field)) return new Refusal("correction-field-unknown", field);
            var (old, value) = (Corrections.Read(received, field), Clean(text));
            if (old == value || string.IsNullOrEmpty(old) && value is null) continue;
            if (value is null && field.EndsWith(".name", StringComparison.Ordinal) && !field.StartsWith(Corrections.Form, StringComparison.Ordinal)) return new Refusal("correction-name-needed") { Place = field };
            changed.Add(new CorrectedPayload(field, old, value, Clean(reason), Version: version));
        }
        if (changed.Count == 0) return new Refusal("correction-nothing-new");
        foreach (var one in changed) Append(act, DossierEventKind.Corrected, one);
        return default(Done);
    }

    /// <summary>
    /// Another procedure or case than was received: the promise is counted again from the reception by the limit of the right one.
    /// Refused when finished, and once the dossier was re-appointed.
    /// </summary>
    public Outcome<Done> CorrectProcedure(Act act, ProcedureChosen chosen, string? reason, WorkingCalendar? calendar)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        var before = DossierFold.Received(history)!;
        if (before.ProcedureCode == chosen.Code && before.CaseKey == chosen.CaseKey) return new Refusal("correction-nothing-new") { Place = Corrections.Procedure };
        if (DossierFold.Standing(history).Any(past => past.Kind == DossierEventKind.ReAppointed)) return new Refusal("promise-final");
        var payload = new CorrectedPayload(Corrections.Procedure, Written(before.ProcedureName, before.CaseName), Written(chosen.Name, chosen.CaseName), Clean(reason), Version: NextVersion(act), Procedure: chosen);
        var answer = DossierClock.If(calendar, history, Next(act, DossierEventKind.Corrected, payload));
        if (answer.Refusal is { } refusal) return refusal;
        return Append(act, DossierEventKind.Corrected, payload with { Due = answer.Due, SoonFrom = answer.SoonFrom });
    }

    /// <summary>A supervisor sets the promised moment against the clock, with a reason. Refused while the clock stands and after a re-appointment.</summary>
    /// <param name="due">Local.</param>
    public Outcome<Done> SetPromise(Act act, DateTime due, string? reason, WorkingCalendar? calendar)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        if (dossier.Due is not { } before) return new Refusal("promise-stands-still") { Place = Corrections.Due };
        if (DossierFold.Standing(history).Any(past => past.Kind == DossierEventKind.ReAppointed)) return new Refusal("promise-final") { Place = Corrections.Due };
        if (due < LocalTime.FromUtc(dossier.ReceivedAt)) return new Refusal("promise-before-reception") { Place = Corrections.Due };
        if (before == LocalTime.ToUtc(due)) return new Refusal("correction-nothing-new") { Place = Corrections.Due };
        if (calendar is null || !calendar.Covers(DateOnly.FromDateTime(due))) return new Refusal("promise-outside-calendar") { Place = Corrections.Due };
        var payload = new CorrectedPayload(Corrections.Due, Written(LocalTime.FromUtc(before)), Written(due), CleanText.Of(reason), due, Version: NextVersion(act), ByHand: true);
        var answer = DossierClock.If(calendar, history, Next(act, DossierEventKind.Corrected, payload));
        return Append(act, DossierEventKind.Corrected, payload with { SoonFrom = answer.SoonFrom });
    }

    /// <summary>The promise is recomputed after a calendar or limit was changed: a new version of the receipt. Refused when finished.</summary>
    /// <param name="due">Local; nothing is appended when it is promised already.</param>
    /// <param name="promised">The limit, where another than at the reception.</param>
    public Outcome<Done> MovePromise(Act act, DateTime due, DateOnly? soonFrom, string reason, Limit? promised = null)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        if (dossier.Due is not { } before || before == LocalTime.ToUtc(due)) return default(Done);
        return Append(act, DossierEventKind.Corrected, new CorrectedPayload(
            Corrections.Due, Written(LocalTime.FromUtc(before)), Written(due), CleanText.Of(reason), due, soonFrom, promised, NextVersion(act)));
    }

    /// <summary>Takes a recomputed promise back by an event of its own. Refused when finished; nothing is appended when it no longer stands or was moved again.</summary>
    /// <param name="sequence">Of the correction.</param>
    public Outcome<Done> RestorePromise(Act act, int sequence, string reason)
    {
        if (Dossier.NotOpen(dossier) is { } closed) return closed;
        var last = DossierFold.Standing(history).LastOrDefault(past => past.Kind == DossierEventKind.Corrected && past.Read<CorrectedPayload>().Due is not null);
        if (last?.Sequence != sequence) return default(Done);
        return TakeBack(act, sequence, reason);
    }

    private static string Written(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Written(string name, string caseName) => caseName.Length > 0 ? $"{name} ({caseName})" : name;
}
