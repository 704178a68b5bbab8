using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What the counter looks up in the catalogue.</summary>
public sealed class CounterCatalogue
{
    public ProcedureVersion? Procedure(string code, DateOnly day) => null;

    public FormDefinition? Form(string code, DateOnly day) => null;

    /// <summary>What can be taken in on a day, the frequent ones marked.</summary>
    public IEnumerable<ListEntry> Offered(DateOnly day) => [];
}
