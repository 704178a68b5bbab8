using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Printing;

/// <summary>What poppler says about the signatures of a file, and the parts of which one is made.</summary>
internal static partial class PdfSig
{
    public static async Task<string> Say(byte[] pdf)
    {
        var tool = await SystemPackage.Program("poppler-utils", "/usr/bin/pdfsig");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            // The chain is the test's own; whether its root is trusted on this machine is not the question.
            var answer = await Child.Run(tool, ["-nocert", file]);
            return answer.Output + answer.Error;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The bytes that the range names, and the signature over them.</summary>
    public static (byte[] Content, byte[] Cms) Parts(byte[] pdf)
    {
        var found = Range().Match(Encoding.Latin1.GetString(pdf));
        int[] range = [.. found.Groups.Values.Skip(1).Select(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture))];
        Assert.Equal(pdf.Length, range[1] + range[2]);
        return ([.. pdf.AsSpan(0, range[0]), .. pdf.AsSpan(range[1], range[2])], Convert.FromHexString(Encoding.Latin1.GetString(pdf, range[0] + 1, range[1] - range[0] - 2)));
    }

    [GeneratedRegex(@"/ByteRange \[0 (\d+) (\d+) (\d+)\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Range();
}
