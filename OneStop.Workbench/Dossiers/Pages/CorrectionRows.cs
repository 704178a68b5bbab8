using System.Globalization;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>One field on the correction's list.</summary>
/// <param name="Now">What the entry box begins with; empty for what is covered.</param>
/// <param name="Shown">What it reads now, for people.</param>
/// <param name="Options">Value and words, where one is chosen.</param>
public sealed record CorrectionRow(string Field, string Group, string Label, string Now, string Shown, bool Covered = false, IReadOnlyList<(string Value, string Words)>? Options = null);

/// <summary>What of a dossier can be corrected, in the order of its page.</summary>
internal static class CorrectionRows
{
    public static IReadOnlyList<CorrectionRow> Of(DossierView view, bool mayMovePromise, IStringLocalizer<DossiersText> texts) =>
    [
        .. Corrections.Fields.Where(field => Applies(field.Key, view.Received)).Select(field => Row(field, view.Received, texts)),
        .. Declared(view, texts),
        .. view.Dossier.IsOpen ? About(view, mayMovePromise, texts) : [],
    ];

    /// <summary>The words under which a corrected field is known, and its value as people read it; numbers of people stay covered.</summary>
    public static (string Label, string Old, string New) Say(CorrectedPayload corrected, FormDefinition? form, IStringLocalizer<DossiersText> texts)
    {
        if (corrected.Field == Corrections.Due) return (texts["Promise"], Day(corrected.Old), Day(corrected.New));
        if (corrected.Field == Corrections.Procedure) return (texts["Correct.procedure"], corrected.Old ?? "–", corrected.New ?? "–");
        if (corrected.Field.StartsWith(Corrections.Form, StringComparison.Ordinal))
        {
            var field = form?.Field(corrected.Field[Corrections.Form.Length..]);
            return (field?.Label.ToString() ?? corrected.Field[Corrections.Form.Length..], Value(field, corrected.Old), Value(field, corrected.New));
        }
        return (Label(corrected.Field, texts), Plain(corrected.Field, corrected.Old, texts), Plain(corrected.Field, corrected.New, texts));
    }

    private static string Label(string field, IStringLocalizer<DossiersText> texts)
    {
        var (party, part) = field.Split('.') is [var first, var second] ? (first, second) : ("", field);
        return party is "owner" or "submitter" ? $"{texts[$"Correct.part.{part}"]} ({texts[$"Party.{party}"].Value.ToLower(CultureInfo.CurrentUICulture)})" : texts[$"Correct.{field}"];
    }

    private static bool Applies(string key, ReceivedPayload received)
    {
        if (key.StartsWith("submitter.", StringComparison.Ordinal) && received.Relation == "owner") return false;
        if (!key.StartsWith("owner.", StringComparison.Ordinal) && !key.StartsWith("submitter.", StringComparison.Ordinal)) return true;
        var organisation = key.StartsWith("owner.", StringComparison.Ordinal) ? received.Owner.IsOrganisation : received.Submitter.IsOrganisation;
        return key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
        {
            "taxCode" => organisation,
            "identity" or "birthDate" or "sex" => !organisation,
            _ => true,
        };
    }

    private static CorrectionRow Row(CorrectableField field, ReceivedPayload received, IStringLocalizer<DossiersText> texts)
    {
        var value = field.Read(received) ?? "";
        var covered = IsCovered(field.Key);
        return new(
            field.Key, field.Key.StartsWith("return", StringComparison.Ordinal) || field.Key is "note" or "notify" ? texts["Slip.return"] : texts[$"Party.{field.Key.Split('.')[0]}"],
            Label(field.Key, texts), covered ? "" : CorrectionText.TypeOf(field.Key) == FieldType.PartialDate ? DeclarationReading.Date(value) : value,
            Plain(field.Key, value, texts), covered, Options(field.Key, texts));
    }

    private static IReadOnlyList<(string, string)>? Options(string key, IStringLocalizer<DossiersText> texts) =>
        key == "return.way" ? [.. new[] { "counter", "post", "online" }.Select(way => (way, texts[$"Return.{way}"].Value))]
        : key == "notify" ? [("", "–"), .. new[] { "sms", "zalo", "email" }.Select(way => (way, texts[$"Notify.{way}"].Value))]
        : key.EndsWith(".sex", StringComparison.Ordinal) ? [("", "–"), ("male", texts["Sex.male"].Value), ("female", texts["Sex.female"].Value)]
        : null;

    private static IEnumerable<CorrectionRow> Declared(DossierView view, IStringLocalizer<DossiersText> texts)
    {
        if (view.Form is not { } form) return [];
        var values = new FormValues(view.Received.FormValues);
        return
        [
            .. from field in FormView.VisibleFields(form, values, view.Received.Answers, view.Dossier.ReceivedOn)
               where !field.Field.Computed
               let value = values[field.Place]
               let covered = field.Field.Type is FieldType.Identity or FieldType.PaperNumber or FieldType.Phone
               select new CorrectionRow(
                   Corrections.Form + field.Place, field.Section.Title.ToString(), field.Row is { } row ? $"{field.Field.Label} ({row + 1})" : field.Field.Label.ToString(),
                   covered ? "" : field.Field.Type is FieldType.Date or FieldType.PartialDate ? DeclarationReading.Date(value) : value,
                   covered ? Masked.Cover(value) : Value(field.Field, value), covered, Options(field.Field, texts)),
        ];
    }

    private static IReadOnlyList<(string, string)>? Options(FormField field, IStringLocalizer<DossiersText> texts) => field.Type switch
    {
        FieldType.Choice => [("", "–"), .. field.Options.Select(option => (option.Key, option.Label.ToString()))],
        FieldType.YesNo => [("", "–"), ("yes", texts["Correct.yes"].Value), ("no", texts["Correct.no"].Value)],
        FieldType.Sex => [("", "–"), ("male", texts["Sex.male"].Value), ("female", texts["Sex.female"].Value)],
        _ => null,
    };

    private static IEnumerable<CorrectionRow> About(DossierView view, bool mayMovePromise, IStringLocalizer<DossiersText> texts)
    {
        var group = texts["Correct.about"].Value;
        yield return new(Corrections.Procedure, group, texts["Correct.procedure"], view.Dossier.ProcedureCode, $"{view.Dossier.ProcedureCode} {view.Dossier.ProcedureName}");
        if (view.Cases.Count > 1) yield return new("case", group, texts["Slip.case"], view.Received.CaseKey, view.Received.CaseName, Options: [.. view.Cases]);
        if (mayMovePromise && view.Dossier.Due is { } due) yield return new(Corrections.Due, group, texts["Promise"], "", Moments.LongOfUtc(due));
    }

    private static bool IsCovered(string field) => field.EndsWith(".identity", StringComparison.Ordinal) || field.EndsWith(".phone", StringComparison.Ordinal);

    private static string Plain(string field, string? value, IStringLocalizer<DossiersText> texts) => value switch
    {
        null or "" => "–",
        _ when IsCovered(field) => Masked.Cover(value),
        _ when CorrectionText.TypeOf(field) == FieldType.PartialDate => DeclarationReading.Date(value),
        _ when CorrectionText.TypeOf(field) == FieldType.Sex => EventWords.Coded(texts[$"Sex.{value}"]),
        _ when field == "return.way" => EventWords.Coded(texts[$"Return.{value}"]),
        _ => value,
    };

    private static string Value(FormField? field, string? value) =>
        string.IsNullOrEmpty(value) ? "–"
        : field is null ? value
        : field.Type is FieldType.Identity or FieldType.PaperNumber or FieldType.Phone ? Masked.Cover(value)
        : DeclarationReading.Shown(field, value, CultureInfo.CurrentUICulture);

    private static string Day(string? written) => DateTime.TryParse(written, CultureInfo.InvariantCulture, out var moment) ? Moments.Long(moment) : written ?? "–";
}
