namespace OneStop.Workbench.UI;

/// <summary>One of a few things to choose from.</summary>
public sealed record Choice<TValue>(TValue Value, string Label, bool Disabled = false);
