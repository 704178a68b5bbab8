using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

public static class PrintingModule
{
    /// <summary>Nothing to register: <see cref="SheetPrinter"/> holds no state. A missing font is told at start, not at the counter.</summary>
    public static IHostApplicationBuilder AddPrinting(this IHostApplicationBuilder builder)
    {
        Typefaces.Load();
        return builder;
    }
}
