using OneStop.Workbench.Platform.Kernel;
using SkiaSharp;

namespace OneStop.Workbench.Printing.Layout;

/// <summary>A file of page sequences. The same content and moment give the same bytes.</summary>
internal sealed class Document(string title, DateTime made)
{
    private readonly List<PageSequence> _sequences = [];

    /// <summary>Adds a sequence with its own page numbers (a copy of a receipt, a register).</summary>
    public void Add(PageSequence sequence) => _sequences.Add(sequence);

    public byte[] ToPdf()
    {
        using var memory = new SKDynamicMemoryWStream();
        using (var pdf = SKDocument.CreatePdf(memory, Properties()))
        {
            foreach (var sequence in _sequences) sequence.Draw(pdf);
            pdf.Close();
        }
        using var data = memory.DetachAsData();
        return data.ToArray();
    }

    private SKDocumentPdfMetadata Properties() => new(72, 101)
    {
        Title = title,
        Creator = "OneStop Workbench",
        Producer = "OneStop Workbench",
        Creation = LocalTime.ToUtc(made),
        Modified = LocalTime.ToUtc(made),
    };
}
