using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>Between what stands in a field of a sitting and what is kept of it: as a dossier reads it, see <see cref="TypedText"/>.</summary>
public static class EntryText
{
    public static string Kept(FieldType type, string text, DateOnly today) => TypedText.Kept(type, text, today);

    public static string Birth(string text, DateOnly today) => TypedText.Birth(text, today);

    public static Refusal? Fault(FieldType type, string text, DateOnly today) => TypedText.Fault(type, text, today);

    public static string Typed(FieldType type, string kept) => TypedText.Typed(type, kept);

    public static long? Amount(string text) => TypedText.Amount(text);
}
