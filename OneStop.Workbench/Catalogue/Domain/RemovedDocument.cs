using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>A paper that an act took off a procedure's list between two days because a database has it (first NQ 66.7/2025/NQ-CP).</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Document">The paper that must not be asked for.</param>
/// <param name="Basis">The provision that used to ask for it.</param>
public sealed record RemovedDocument(string Procedure, string Document, string Database, string Basis)
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The act that took it off: <c>NQ 66.7/2025/NQ-CP</c>.</summary>
    public string Source { get; init; } = "";

    public DateOnly From { get; init; }

    /// <summary>The last day, included; null where no end is known.</summary>
    public DateOnly? To { get; init; }

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>What is wrong with the record, at its field.</summary>
    public Refusal? Fault() =>
        Procedure.Length == 0 ? new("removed-procedure-missing") { Place = nameof(Procedure) }
        : Document.Length == 0 ? new("removed-document-missing") { Place = nameof(Document) }
        : Database.Length == 0 ? new("removed-database-missing") { Place = nameof(Database) }
        : Source.Length == 0 ? new("removed-source-missing") { Place = nameof(Source) }
        : To < From ? new("dates-reversed") { Place = nameof(To) }
        : null;
}
