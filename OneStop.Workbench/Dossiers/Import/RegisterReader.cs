using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>Makes an entry of a row, or tells everything that is wrong with it.</summary>
internal static class RegisterReader
{
    private static readonly TimeOnly EndOfOfficeHours = new(17, 0);

    /// <param name="now">Local; nothing can have been received after it.</param>
    public static RegisterEntry Read(RegisterRow row, DateTime now)
    {
        var entry = new RegisterEntry
        {
            Number = Number(row),
            Procedure = row.Needed(RegisterColumn.Procedure),
            Unit = row.Needed(RegisterColumn.Unit),
            Channel = row.Needed(RegisterColumn.Channel).Length == 0 ? Channel.Counter : row.Word(RegisterColumn.Channel, RegisterWords.Channels, Channel.Counter),
            Owner = row.Needed(RegisterColumn.Owner),
            Identity = Some(row.Text(RegisterColumn.Identity)),
            Address = Some(row.Text(RegisterColumn.Address)),
            Phone = Some(row.Text(RegisterColumn.Phone)),
            Received = row.Needed(RegisterColumn.Received).Length == 0 ? now : row.Moment(RegisterColumn.Received) ?? now,
            Due = row.Moment(RegisterColumn.Due, EndOfOfficeHours),
            OriginalDue = row.Moment(RegisterColumn.OriginalDue, EndOfOfficeHours),
            Finished = row.Moment(RegisterColumn.Finished),
            Returned = row.Moment(RegisterColumn.Returned),
            Ending = row.Word(RegisterColumn.Ending, RegisterWords.Endings, DossierEventKind.Finished),
            PausedFrom = row.Moment(RegisterColumn.PausedFrom),
            PausedTo = row.Moment(RegisterColumn.PausedTo),
            Fee = row.Amount(RegisterColumn.Fee),
            Paid = row.Word(RegisterColumn.Payment, RegisterWords.Payments, null),
            ReturnWay = row.Word(RegisterColumn.ReturnWay, RegisterWords.Ways, "counter"),
        };
        Check(row, entry, now);
        return entry;
    }

    private static string Number(RegisterRow row)
    {
        var text = row.Needed(RegisterColumn.Number);
        if (text.Length == 0 || DossierNumber.TryParse(text, out var number) && number.ToString() is { } known && known == text.ToUpperInvariant()) return text.ToUpperInvariant();
        row.Fault(RegisterColumn.Number, "register-number", text);
        return text;
    }

    private static void Check(RegisterRow row, RegisterEntry entry, DateTime now)
    {
        if (entry.Received > now) row.Fault(RegisterColumn.Received, "register-future", row.Text(RegisterColumn.Received));
        Later(row, RegisterColumn.Due, entry.Due, RegisterColumn.Received, entry.Received);
        Later(row, RegisterColumn.OriginalDue, entry.OriginalDue, RegisterColumn.Received, entry.Received);
        Later(row, RegisterColumn.Finished, entry.Finished, RegisterColumn.Received, entry.Received);
        Later(row, RegisterColumn.PausedFrom, entry.PausedFrom, RegisterColumn.Received, entry.Received);
        Later(row, RegisterColumn.PausedTo, entry.PausedTo, RegisterColumn.PausedFrom, entry.PausedFrom);
        Later(row, RegisterColumn.Returned, entry.Returned, RegisterColumn.Finished, entry.Finished);
        Later(row, RegisterColumn.Finished, entry.Finished, RegisterColumn.PausedTo, entry.PausedTo);
        if (entry.OriginalDue is not null && entry.Due is null) row.Fault(RegisterColumn.Due, "register-needs", RegisterColumns.NameOf(RegisterColumn.OriginalDue));
        else if (entry.OriginalDue > entry.Due) row.Fault(RegisterColumn.OriginalDue, "register-not-after", RegisterColumns.NameOf(RegisterColumn.Due));
        if (entry.Returned is not null && entry.Finished is null) row.Fault(RegisterColumn.Finished, "register-needs", RegisterColumns.NameOf(RegisterColumn.Returned));
        if (entry.Finished is null && row.Text(RegisterColumn.Ending).Length > 0) row.Fault(RegisterColumn.Finished, "register-needs", RegisterColumns.NameOf(RegisterColumn.Ending));
        if (entry.PausedTo is not null && entry.PausedFrom is null) row.Fault(RegisterColumn.PausedFrom, "register-needs", RegisterColumns.NameOf(RegisterColumn.PausedTo));
        if (entry is { Fee: 0, Paid: not null }) row.Fault(RegisterColumn.Fee, "register-needs", RegisterColumns.NameOf(RegisterColumn.Payment));
    }

    private static void Later(RegisterRow row, RegisterColumn column, DateTime? moment, RegisterColumn than, DateTime? before)
    {
        if (moment < before) row.Fault(column, "register-order", RegisterColumns.NameOf(than));
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
