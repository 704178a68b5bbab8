namespace OneStop.Workbench.Printing.Layout;

/// <summary>Items one below the other; goes on over pages between and inside items.</summary>
internal sealed class Column(float fontSize) : Block
{
    private readonly List<Block> _items = [];
    private float _spacing;

    public Column Spacing(float points)
    {
        _spacing = points;
        return this;
    }

    public Slot Item()
    {
        var slot = new Slot(fontSize);
        _items.Add(slot);
        return slot;
    }

    public override Fitted Fit(Space space) => new Stack(_items, _spacing).Fit(space);

    private sealed class Stack(IReadOnlyList<Block> items, float spacing) : Block
    {
        public override Fitted Fit(Space space)
        {
            var placed = new List<(Placed Piece, float Y)>();
            float y = 0, width = 0;
            for (var index = 0; index < items.Count; index++)
            {
                var top = placed.Count == 0 ? 0 : y + spacing;
                var (now, later) = items[index].Fit(new Space(space.Width, space.Height - top, space.Fresh && placed.Count == 0));
                if (now is not null)
                {
                    placed.Add((now, top));
                    y = top + now.Height;
                    width = Math.Max(width, now.Width);
                }
                if (later is not null) return Split(placed, width, y, [later, .. items.Skip(index + 1)]);
            }
            return Split(placed, width, y, []);
        }

        private Fitted Split(List<(Placed Piece, float Y)> placed, float width, float height, IReadOnlyList<Block> rest)
        {
            if (placed.Count == 0 && rest.Count > 0) return new Fitted(null, this);
            return new Fitted(new Placed(width, height, Draw), rest.Count > 0 ? new Stack(rest, spacing) : null);

            void Draw(Pen pen, float x, float y)
            {
                foreach (var (piece, top) in placed) piece.Draw(pen, x, y + top);
            }
        }
    }
}
