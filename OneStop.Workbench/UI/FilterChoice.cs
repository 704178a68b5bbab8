using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.UI;

/// <summary>A filter with what it would show.</summary>
/// <param name="Count">How many; null while not known.</param>
/// <param name="Light">Gives the filter its light's colour and shape.</param>
public sealed record FilterChoice<TValue>(TValue Value, string Label, int? Count = null, Light? Light = null);
