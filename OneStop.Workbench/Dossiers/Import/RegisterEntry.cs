using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>A dossier as an older system's register tells it. Moments are local.</summary>
internal sealed record RegisterEntry
{
    public required string Number { get; init; }

    public required string Procedure { get; init; }

    public required string Unit { get; init; }

    public required Channel Channel { get; init; }

    public required string Owner { get; init; }

    public string? Identity { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public required DateTime Received { get; init; }

    /// <summary>The promise in force at last; null where none was made.</summary>
    public DateTime? Due { get; init; }

    /// <summary>The promise before a re-appointment.</summary>
    public DateTime? OriginalDue { get; init; }

    public DateTime? Finished { get; init; }

    public DateTime? Returned { get; init; }

    /// <summary>Finished, refused, withdrawn or stopped; says nothing while open.</summary>
    public DossierEventKind Ending { get; init; } = DossierEventKind.Finished;

    public DateTime? PausedFrom { get; init; }

    public DateTime? PausedTo { get; init; }

    /// <summary>VND.</summary>
    public long Fee { get; init; }

    /// <summary><c>online</c>, <c>cash</c> or <c>transfer</c>; null when nothing was paid.</summary>
    public string? Paid { get; init; }

    /// <summary><c>counter</c>, <c>post</c> or <c>online</c>.</summary>
    public string ReturnWay { get; init; } = "counter";
}
