using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Everything that one printed form says, already worded. The same model gives the same bytes.</summary>
public abstract record SheetModel
{
    /// <summary>Title in the file's properties, for example the form's name and the dossier number.</summary>
    public required string Title { get; init; }

    /// <summary>Local moment that the form was made at; goes into the file's properties.</summary>
    public required DateTime Made { get; init; }

    internal abstract void Compose(Document document);
}
