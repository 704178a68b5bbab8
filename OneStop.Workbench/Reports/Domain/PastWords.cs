using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>A paper that a citizen gave, and whether it came as data.</summary>
public sealed record GivenPaper(string Key, bool Electronic);

/// <summary>What an event said beyond its kind and moments: only what reports count.</summary>
public sealed record PastWords
{
    /// <summary>Of a reception.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Of a reception, or of a corrected procedure.</summary>
    public Subject? Subject { get; init; }

    /// <summary>A limit set anew by a correction.</summary>
    public Limit? Promised { get; init; }

    /// <summary>How money came or a result went: <c>online</c>, <c>cash</c>, <c>transfer</c>; <c>counter</c>, <c>post</c>.</summary>
    public string? Way { get; init; }

    /// <summary>VND.</summary>
    public long Amount { get; init; }

    /// <summary>Of a payment: the charge that it settles; of a cancellation: what it takes back.</summary>
    public int? Of { get; init; }

    /// <summary>What a fee is called.</summary>
    public string? Name { get; init; }

    /// <summary><c>phi</c> or <c>le-phi</c>.</summary>
    public string? FeeKind { get; init; }

    public IReadOnlyList<GivenPaper> Papers { get; init; } = [];

    public Guid? File { get; init; }

    /// <summary>The paper that a file shows.</summary>
    public string? FilePaper { get; init; }

    /// <summary>Where a hand-over went.</summary>
    public string? Unit { get; init; }

    /// <summary>Who took it.</summary>
    public string? Person { get; init; }

    /// <summary>What somebody gave as the reason.</summary>
    public string? Reason { get; init; }
}
