namespace OneStop.Workbench.Printing.Layout;

internal static class Units
{
    /// <summary>Points of a length in millimetres.</summary>
    public static float Mm(this float millimetres) => millimetres * 72f / 25.4f;

    public static float Mm(this int millimetres) => Mm((float)millimetres);
}
