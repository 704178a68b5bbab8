using System.Globalization;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Forms are Vietnamese whatever the language of the screen.</summary>
internal static class Vietnamese
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");
}
