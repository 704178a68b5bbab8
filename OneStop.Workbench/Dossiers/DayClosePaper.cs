using System.Globalization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>The day close as PDF, to be signed by who took the money and who took it over.</summary>
public sealed class DayClosePaper(DayCloseBoard board)
{
    public async Task<Outcome<byte[]>> Draw(Actor by, DateOnly day, CancellationToken cancellation = default)
    {
        var found = await board.Of(by, day, cancellation);
        return found.Then<byte[]>(close => SheetPrinter.Print(Sheet(close, by)));
    }

    private static DayCloseSheet Sheet(DayClose close, Actor by) => new()
    {
        Title = $"{SheetWords.Say("Sheet.day-close")} {close.Day:dd'/'MM'/'yyyy}",
        Made = close.Day.ToDateTime(TimeOnly.MinValue),
        Letterhead = DossierLetterhead.Of(by.Units, close.UnitCode, close.Day),
        Heading = SheetWords.Say("Sheet.day-close.heading"),
        Day = SheetWords.Say("Sheet.day-close.day", close.Day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)),
        Sums = [.. close.Sums.Select(sum => new DayCloseSum(sum.Staff, SheetWords.Say($"Sheet.way.{sum.Way}"), SheetWords.Say($"Sheet.fee-kind.{sum.Kind}"), sum.Count.ToString(CultureInfo.InvariantCulture), SheetWords.Amount(sum.Amount)))],
        Total = SheetWords.Amount(close.Total),
        TotalWords = close.Total >= 0 ? MoneyInWords.Of(close.Total) : "",
        Cancelled = [.. close.Cancelled.Select(line => $"{line.At:HH:mm} {line.DossierNumber}, {line.Name}, {SheetWords.Amount(-line.Amount)} – {line.Reason} ({line.StaffName})")],
    };
}
