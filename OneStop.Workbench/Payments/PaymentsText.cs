namespace OneStop.Workbench.Payments;

/// <summary>Marks the texts of payments.</summary>
public sealed class PaymentsText;
