namespace OneStop.Workbench.Printing.Layout;

public sealed class Document(string title, DateTime made)
{
    public string Title { get; } = title;

    public DateTime Made { get; } = made;

    public byte[] ToPdf() => [];
}
