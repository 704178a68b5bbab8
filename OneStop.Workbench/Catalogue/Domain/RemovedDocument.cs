namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>A paper that Resolution 66.7/2025/NQ-CP took off a procedure's list because a database has it.</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Document">The paper that must no longer be asked for.</param>
/// <param name="Basis">The provision that used to ask for it.</param>
public sealed record RemovedDocument(string Procedure, string Document, string Database, string Basis);
