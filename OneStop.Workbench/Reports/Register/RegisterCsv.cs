using System.Globalization;
using System.Text;
using OneStop.Workbench.Platform.Files;

namespace OneStop.Workbench.Reports.Register;

/// <summary>The lines of form 07 as CSV, with the mark that lets Excel see Vietnamese letters.</summary>
internal static class RegisterCsv
{
    private const int Often = 1000;

    public static async Task<int> Write(IAsyncEnumerable<RegisterLine> register, Stream to, IProgress<int>? progress, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        await file.WriteLineAsync(string.Join(',', RegisterWorkbook.Headings.Select(CsvCells.Write)));
        var count = 0;
        await foreach (var line in register.WithCancellation(cancellation))
        {
            string[] values =
            [
                (++count).ToString(CultureInfo.InvariantCulture), line.Number, line.Procedure, line.Sets, line.Person, line.Contact, line.Handler,
                Moment(line.Received), Moment(line.Due), Moment(line.Returned), line.ReturnWay, line.TakenBy, line.Note,
            ];
            await file.WriteLineAsync(string.Join(',', values.Select(CsvCells.Write)));
            if (count % Often == 0) progress?.Report(count);
        }
        progress?.Report(count);
        return count;
    }

    private static string Moment(DateTime? local) => local?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
