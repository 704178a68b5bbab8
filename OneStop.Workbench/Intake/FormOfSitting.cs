using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake;

/// <summary>A form that got a new version while a sitting was filling it in.</summary>
/// <param name="Moved">The clerk has gone over to the new one.</param>
public sealed record FormUpdate(FormDefinition Began, FormDefinition Newer, bool Moved, IReadOnlyList<FormChange> Changes);

/// <summary>A sitting goes on with the form that it began with, until its clerk moves it to the version kept meanwhile.</summary>
internal static class FormOfSitting
{
    /// <param name="startedAt">When the sitting began (UTC).</param>
    public static (FormDefinition? Form, FormUpdate? Update) Of(CatalogueContent catalogue, string code, EntrySheet sheet, DateOnly today, DateTime startedAt)
    {
        var newer = catalogue.Form(code, today);
        var began = catalogue.Form(code, DateOnly.FromDateTime(LocalTime.FromUtc(startedAt)), startedAt);
        if (newer is null || began is null || newer.Version == began.Version) return (newer, null);
        var moved = sheet[Fields.FormVersion] == VersionText(newer);
        return (moved ? newer : began, new FormUpdate(began, newer, moved, FormChanges.Between(began, newer)));
    }

    /// <summary>How the clerk's decision stands in the draft.</summary>
    public static string VersionText(FormDefinition form) => form.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
