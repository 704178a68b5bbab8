namespace OneStop.Workbench.Printing.Layout;

/// <summary>A place that takes one block. The words are those of QuestPDF's containers.</summary>
internal sealed class Slot(float fontSize) : Block
{
    private Block _block = Empty.Block;

    public float FontSize { get; } = fontSize;

    public Text Text(string text = "") => Take(new Text(FontSize)).Span(text);

    public void Column(Action<Column> fill) => fill(Take(new Column(FontSize)));

    public void Row(Action<Row> fill) => fill(Take(new Row(FontSize)));

    public void Table(Action<Table> fill) => fill(Take(new Table(FontSize)));

    public void Line(float thickness = 0.7f) => Take(new Rule(thickness));

    public void QrCode(string text, float size) => Take(new QrCode(text, size));

    public Slot Padding(float left = 0, float top = 0, float right = 0, float bottom = 0) => Wrap(inner => new Padded(inner, left, top, right, bottom));

    public Slot AlignCenter() => Wrap(inner => new Centred(inner));

    public Slot Border(float thickness = 0.6f) => Wrap(inner => new Bordered(inner, thickness));

    public Slot MinHeight(float points) => Wrap(inner => new AtLeast(inner, points));

    public Slot ShowEntire() => Wrap(inner => new Together(inner));

    public override Fitted Fit(Space space) => _block.Fit(space);

    private T Take<T>(T block) where T : Block
    {
        _block = block;
        return block;
    }

    private Slot Wrap(Func<Block, Block> wrap)
    {
        var inner = new Slot(FontSize);
        _block = wrap(inner);
        return inner;
    }
}
