namespace OneStop.Workbench.Catalogue;

/// <summary>Marks the texts of the catalogue.</summary>
public sealed class CatalogueText;
