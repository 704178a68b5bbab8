namespace OneStop.Workbench.Printing;

/// <summary>Paper that forms are printed on. The law designs them for A5; most offices print A4.</summary>
public enum PaperSize
{
    A4,
    A5,
}
