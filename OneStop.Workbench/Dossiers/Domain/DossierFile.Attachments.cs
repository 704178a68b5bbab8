using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Scans and other stored files of a dossier: added at any time, hidden with a reason, never deleted.</summary>
public sealed partial class DossierFile
{
    /// <summary>Adding the same file again changes nothing.</summary>
    public Outcome<Done> Attach(Act act, AttachedFile added) =>
        AttachedFiles.All(history).Any(file => file.Id == added.Id) ? default(Done) : Append(act, DossierEventKind.FileAdded, added);

    /// <summary>A wrong or unreadable scan is no longer shown. Refused without a reason and for a file that is not shown.</summary>
    public Outcome<Done> HideFile(Act act, Guid id, string? reason)
    {
        if (AttachedFiles.Of(history).All(file => file.Id != id)) return new Refusal("file-unknown");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-needed") { Place = "reason" };
        return Append(act, DossierEventKind.FileHidden, new FileHiddenPayload(id, CleanText.Of(reason)));
    }

    /// <summary>Somebody opened a file: scans of identity papers are sensitive data, so the look is kept (Law 91/2025, NĐ 356/2025 Art. 4).</summary>
    public Outcome<Done> LookAt(Act act, Guid id) => Append(act, DossierEventKind.Read, new ReadPayload("file", id));
}
