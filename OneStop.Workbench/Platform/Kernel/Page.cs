namespace OneStop.Workbench.Platform.Kernel;

/// <summary>One page of a longer list. <paramref name="Total"/> counts the whole list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, int Number, int Size)
{
    public int From => Total == 0 ? 0 : (Number - 1) * Size + 1;

    public int To => Math.Min(Number * Size, Total);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
