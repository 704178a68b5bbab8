using System.Text;
using System.Text.Json;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>The few values of payloads that counting needs, read without building the rest of them. Subjects are shared: dossiers are many, procedures few.</summary>
internal sealed class EventWords(CatalogueShelf shelf)
{
    private readonly Dictionary<(string, int, string, Limit, Limit), Subject> _subjects = [];

    /// <summary>What the event promises from then on, and what else it says.</summary>
    public (DateTime? Due, PastWords? Words) Read(DossierEventKind kind, string payload)
    {
        var found = new Found();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) found.Take(ref reader);
        return (found.Due, kind switch
        {
            // A counter reception is the default and is not written.
            DossierEventKind.Received => new PastWords { Channel = found.Channel, Subject = About(found), Papers = found.Papers },
            DossierEventKind.Corrected => new PastWords { Subject = found.Chosen is { } chosen ? About(chosen) : null, Promised = found.Promised },
            DossierEventKind.SupplementReceived => new PastWords { Papers = found.Papers },
            DossierEventKind.Returned => new PastWords { Way = found.How },
            DossierEventKind.FeeCharged or DossierEventKind.FeePaid => new PastWords { Way = found.Way, Amount = found.Amount, Of = found.Of, Name = found.Name, FeeKind = found.Kind },
            DossierEventKind.FeeCancelled => new PastWords { Of = found.Of, Amount = found.Amount },
            DossierEventKind.FileAdded => new PastWords { File = found.Id, FilePaper = found.Paper },
            DossierEventKind.FileHidden => new PastWords { File = found.File },
            DossierEventKind.HandedOver => new PastWords { Unit = found.To },
            DossierEventKind.Taken or DossierEventKind.Assigned => new PastWords { Person = found.PersonName },
            DossierEventKind.ReAppointed => new PastWords { Reason = found.Reason },
            _ => null,
        });
    }

    private Subject About(Found found)
    {
        var (code, version, field) = (found.ProcedureCode ?? found.Code ?? "", found.ProcedureVersion ?? found.Version ?? 0, found.Field ?? "");
        var key = (code, version, field, found.Statutory ?? default, found.Promised ?? default);
        if (_subjects.TryGetValue(key, out var known)) return known;
        var full = shelf.Current.Version(code, version)?.ServiceLevel == ServiceLevel.Full;
        return _subjects[key] = new Subject(code, found.ProcedureName ?? found.Name ?? code, field, version, key.Item4, key.Item5, full);
    }
}
