using System.Globalization;
using System.Text;
using OneStop.Workbench.Platform.Files;

namespace OneStop.Workbench.Reports.Register;

/// <summary>A register as CSV, with the mark that lets Excel see Vietnamese letters.</summary>
internal static class RegisterCsv
{
    private const int Often = 1000;

    public static async Task<int> Write<TLine>(
        RegisterLayout<TLine> layout, IAsyncEnumerable<TLine> register, Stream to, IProgress<int>? progress, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await file.WriteLineAsync(string.Join(',', layout.Columns.Select(column => CsvCells.Write(column.Heading))));
        var count = 0;
        await foreach (var line in register.WithCancellation(cancellation))
        {
            await file.WriteLineAsync(string.Join(',', layout.InCsv(line).Prepend((++count).ToString(CultureInfo.InvariantCulture)).Select(CsvCells.Write)));
            if (count % Often == 0) progress?.Report(count);
        }
        progress?.Report(count);
        return count;
    }
}
