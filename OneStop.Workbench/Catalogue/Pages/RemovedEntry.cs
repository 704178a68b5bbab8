using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Pages;

/// <summary>An entry of the list of replaced papers while it is being typed.</summary>
public sealed class RemovedEntry
{
    private Guid _id = Guid.NewGuid();

    public string Procedure { get; set; } = "";

    public string Document { get; set; } = "";

    public string Database { get; set; } = "";

    public string Basis { get; set; } = "";

    public string Source { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static RemovedEntry Of(RemovedDocument document) => new()
    {
        _id = document.Id, Procedure = document.Procedure, Document = document.Document, Database = document.Database,
        Basis = document.Basis, Source = document.Source, From = document.From, To = document.To,
    };

    public RemovedDocument ToDocument(DateOnly today) => new(Procedure, Document, Database, Basis) { Id = _id, Source = Source, From = From ?? today, To = To };
}
