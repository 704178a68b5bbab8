namespace OneStop.Workbench.Catalogue;

/// <summary>Marks the texts of the editor of entry forms and guides.</summary>
public sealed class FormsText;
