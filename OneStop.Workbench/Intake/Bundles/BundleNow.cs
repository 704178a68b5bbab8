namespace OneStop.Workbench.Intake.Bundles;

/// <summary>One sitting of a bundle as the others see it.</summary>
/// <param name="Number">Of the dossier it became.</param>
public sealed record BundlePart(Guid DraftId, string ProcedureCode, string Procedure, DraftState State, string? Number);

/// <summary>What came of accepting a bundle.</summary>
/// <param name="Numbers">In the order of the bundle.</param>
/// <param name="Stopped">The sitting that could not be accepted although it was complete, and why; the ones before it are dossiers.</param>
public sealed record BundleAccepted(IReadOnlyList<string> Numbers, (Guid Draft, Platform.Kernel.Refusal Why)? Stopped);
