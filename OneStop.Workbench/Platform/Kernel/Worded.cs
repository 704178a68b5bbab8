namespace OneStop.Workbench.Platform.Kernel;

/// <summary>An argument of a refusal that is itself a word of the interface: said in the language of whoever reads the refusal.</summary>
/// <param name="Key">Its key in the texts, for example <c>Event.taken</c>.</param>
public sealed record Worded(string Key);
