namespace OneStop.Workbench.Certification;

/// <summary>Marks the texts of certification.</summary>
public sealed class CertificationText;
