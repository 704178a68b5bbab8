namespace OneStop.Workbench.Platform;

/// <summary>Marks the texts that every capability may need: refusals of the house itself.</summary>
public sealed class PlatformText;
