namespace OneStop.Workbench.Platform.Files;

/// <summary>One row of a file: its first line, and its cells. Broken where a quote is left open; the cells are then the line cut at its commas.</summary>
public readonly record struct CsvRow(int Line, List<string> Cells, bool Broken);
