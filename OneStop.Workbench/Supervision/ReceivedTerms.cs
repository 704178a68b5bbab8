using System.Text.Json;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Supervision;

/// <summary>The few words of a reception that its promise was counted by: a hundred thousand are read without papers, people and forms.</summary>
internal sealed record ReceivedTerms
{
    public required string ProcedureCode { get; init; }

    public required string CaseKey { get; init; }

    public required Channel Channel { get; init; }

    public required Limit Promised { get; init; }

    public IReadOnlyList<ExtraDays> ExtraDays { get; init; } = [];

    public static ReceivedTerms Read(string payload) => JsonSerializer.Deserialize<ReceivedTerms>(payload, PayloadJson.Options)
        ?? throw new InvalidOperationException("A reception without its payload.");
}
