namespace OneStop.Workbench.Intake.Domain;

/// <summary>
/// Entries of somebody who no longer has the sitting in hand, kept in a browser that could not send them in time. They fill what the
/// present holder has left alone since taking over; what she has typed herself stands, and the late text is laid beside it.
/// </summary>
public static class LateEntries
{
    /// <param name="handedOver">The stamp (<see cref="Entry.Stamp"/>) of the moment when the sitting passed on.</param>
    public static void Fold(EntrySheet sheet, IEnumerable<Entry> entries, long handedOver)
    {
        foreach (var entry in entries)
        {
            if (entry.Field == Fields.Place) continue;
            var known = sheet.Find(entry.Field);
            if (known is null || known.Pen == entry.Pen || known.Sequence <= handedOver) sheet.Take(entry);
            else if (known.Text != entry.Text && entry.Text.Length > 0) sheet.Take(entry with { Field = Fields.LatePrefix + entry.Field });
        }
    }
}
