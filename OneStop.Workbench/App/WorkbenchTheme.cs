using MudBlazor;

namespace OneStop.Workbench.App;

/// <summary>
/// MudBlazor's measures and type; its colours are mapped onto our tokens in <c>css/mud.css</c>, so light and dark change without asking
/// the server.
/// </summary>
internal static class WorkbenchTheme
{
    private static readonly string[] Family = ["Be Vietnam Pro", "system-ui", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Family, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Family, FontSize = "1.15rem", FontWeight = "600", LineHeight = "1.45", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Family, FontSize = "1rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Family, FontSize = ".9286rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Family, FontSize = ".9643rem", FontWeight = "500", LineHeight = "1.6", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Family, FontSize = ".8571rem", LineHeight = "1.5", LetterSpacing = "normal" },
        },
    };
}
