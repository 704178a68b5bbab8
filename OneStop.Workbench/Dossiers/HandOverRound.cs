using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How one dossier of a batch fared.</summary>
/// <param name="List">Number of the list it stands on.</param>
public sealed record HandedOver(string Number, Refusal? Refusal, string? List = null);

/// <summary>
/// Handing a pile of dossiers over at once (bàn giao cuối buổi): each on its own, so that one refusal holds up no other; those that went
/// stand on one numbered list, which both sides sign.
/// </summary>
public sealed class HandOverRound(DossierWork work, IDbContextFactory<WorkbenchDb> contexts)
{
    public async Task<IReadOnlyList<HandedOver>> HandOver(Actor by, IEnumerable<string> numbers, string toUnitCode, string? note, CancellationToken cancellation = default)
    {
        var results = new List<HandedOver>();
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            string? taken = null, centre = null;
            var outcome = await work.Do(by, number, DossierStep.HandOver, async open =>
            {
                if (by.Units.Find(toUnitCode) is not { } to) return new Refusal("unit-unknown", toUnitCode) { Place = "to" };
                centre = open.File.Dossier.ReceivingUnit;
                // The number is kept with the first dossier that really goes: a refused one gives it back.
                taken = lists.GetValueOrDefault(centre) ?? await open.NextNumber("hand-over");
                return open.File.HandOver(open.Act, to, note, taken);
            }, cancellation);
            if (!outcome.Refused) lists[centre!] = taken!;
            results.Add(new(number, outcome.Refusal, outcome.Refused ? null : taken));
        }
        return results;
    }

    /// <summary>The list as both sides sign it. Refused where no dossier stands on it (<c>list-unknown</c>).</summary>
    public async Task<Outcome<byte[]>> Paper(Actor by, DateOnly day, string list, CancellationToken cancellation = default)
    {
        var listed = await DayLists.Of(contexts, by, day, DossierEventKind.HandedOver, past => past.Read<HandedOverPayload>().List == list, cancellation);
        if (listed is not [var first, ..]) return new Refusal("list-unknown", list);
        var handed = first.Past.Read<HandedOverPayload>();
        return SheetPrinter.Print(new ListSheet
        {
            Title = $"{SheetWords.Say("Sheet.hand-over")} {list}",
            Made = LocalTime.FromUtc(listed[^1].Past.Recorded),
            Letterhead = DossierLetterhead.Of(by.Units, first.Dossier.ReceivingUnit, day) with { Number = SheetWords.Say("Sheet.number", list) },
            Heading = SheetWords.Say("Sheet.hand-over"),
            About = [SheetWords.Say("Sheet.hand-over.from", by.Units.NameOf(handed.From)), SheetWords.Say("Sheet.hand-over.to", by.Units.NameOf(handed.To)), OfficialDate.Of(LocalTime.FromUtc(first.Past.Occurred))],
            Columns = [new("TT", 4, true), new("Mã hồ sơ", 15), new("Nội dung hồ sơ", 25), new("Số bộ", 5, true), new("Chủ hồ sơ", 16), new("Nhận hồ sơ", 9, true), new("Hẹn trả", 9, true), new("Ghi chú", 12)],
            Rows = [.. listed.Select((one, index) => (IReadOnlyList<string>)
                [$"{index + 1}", one.Dossier.Number, one.Received.ProcedureName, "01", one.Dossier.OwnerName, Day(one.Dossier.ReceivedAt), one.Dossier.Due is { } due ? Day(due) : "", one.Past.Read<HandedOverPayload>().Note ?? ""])],
            Total = SheetWords.Say("Sheet.list.total", listed.Count),
            Giver = SheetWords.Say("Sheet.hand-over.giver"),
            GiverName = first.Past.StaffName,
            Taker = SheetWords.Say("Sheet.hand-over.taker"),
        });
    }

    private static string Day(DateTime utc) => LocalTime.FromUtc(utc).ToString("HH:mm dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
