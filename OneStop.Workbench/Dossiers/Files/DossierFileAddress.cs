namespace OneStop.Workbench.Dossiers.Files;

/// <summary>Where a dossier's stored files lie.</summary>
public static class DossierFileAddress
{
    public static string Folder(string number) => $"{WorkListAddress.OfOne(number)}/files";

    public static string Of(string number, Guid id) => $"{Folder(number)}/{id}";

    public static string Thumbnail(string number, Guid id) => $"{Of(number, id)}/thumbnail";
}
