namespace OneStop.Workbench.Intake.Files;

/// <summary>Where a sitting's scans lie.</summary>
public static class DraftFileAddress
{
    public static string Folder(Guid draft) => $"/intake/drafts/{draft}/files";

    public static string Of(Guid draft, Guid id) => $"{Folder(draft)}/{id}";

    public static string Thumbnail(Guid draft, Guid id) => $"{Of(draft, id)}/thumbnail";
}
