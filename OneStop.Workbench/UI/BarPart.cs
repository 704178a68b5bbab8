using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.UI;

/// <summary>One light's share of a <see cref="StackBar"/>, and the list it opens.</summary>
public sealed record BarPart(Light Light, int Count, string Href);
