using System.Globalization;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>A row of a register file made of an entry: what <see cref="RegisterReader"/> reads back as the same entry.</summary>
internal static class RegisterWriter
{
    /// <summary>The names of the columns, in the order of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Header { get; } = [.. Enum.GetValues<RegisterColumn>().Select(RegisterColumns.NameOf)];

    public static string[] Cells(RegisterEntry entry) =>
    [
        entry.Number, entry.Procedure, entry.Unit, RegisterWords.Channels.Of(entry.Channel), entry.Owner, entry.Identity ?? "", entry.Address ?? "", entry.Phone ?? "",
        Moment(entry.Received), Moment(entry.Due), Moment(entry.OriginalDue), Moment(entry.Finished), Moment(entry.Returned),
        entry.Finished is null ? "" : RegisterWords.Endings.Of(entry.Ending), Moment(entry.PausedFrom), Moment(entry.PausedTo),
        entry.Fee == 0 ? "" : entry.Fee.ToString(CultureInfo.InvariantCulture), entry.Fee == 0 ? "" : RegisterWords.Payments.Of(entry.Paid), RegisterWords.Ways.Of(entry.ReturnWay),
    ];

    private static string Moment(DateTime? local) => local?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
