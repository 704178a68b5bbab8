using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>One result that went by post.</summary>
public sealed record PostedResult(string Number, string ToWhom, string Address, string? Phone, string Result, string Consignment, DateTime At);

/// <summary>The results of a day that go by post (Art. 16, dịch vụ bưu chính công ích), and the list that the postal clerk signs.</summary>
public sealed class PostBoard(IDbContextFactory<WorkbenchDb> contexts)
{
    public async Task<IReadOnlyList<PostedResult>> Of(Actor by, DateOnly day, CancellationToken cancellation = default) =>
    [
        .. (await DayLists.Of(contexts, by, day, DossierEventKind.Returned, past => past.Read<ReturnedPayload>().How == "post", cancellation)).Select(listed =>
        {
            var returned = listed.Past.Read<ReturnedPayload>();
            return new PostedResult(
                listed.Dossier.Number, returned.ToWhom, listed.Received.Return.Address ?? listed.Received.Submitter.Address ?? "", listed.Dossier.Phone,
                string.Join(" ", new[] { listed.Result?.ResultKind, listed.Result?.ResultNumber }.OfType<string>()), returned.Consignment ?? "", LocalTime.FromUtc(listed.Past.Occurred));
        }),
    ];

    /// <summary>Refused for a day on which nothing went by post (<c>nothing-posted</c>).</summary>
    public async Task<Outcome<byte[]>> Paper(Actor by, DateOnly day, CancellationToken cancellation = default)
    {
        if (by.Centre is not { } centre) return Actor.NotAllowed;
        var posted = await Of(by, day, cancellation);
        if (posted.Count == 0) return new Refusal("nothing-posted", day.ToDateTime(default));
        return SheetPrinter.Print(new ListSheet
        {
            Title = SheetWords.Say("Sheet.post"),
            Made = posted[^1].At,
            Letterhead = DossierLetterhead.Of(by.Units, centre.Code, day),
            Heading = SheetWords.Say("Sheet.post"),
            About = [OfficialDate.Of(day)],
            Columns = [new("TT", 4, true), new("Mã hồ sơ", 15), new("Người nhận", 16), new("Địa chỉ", 25), new("Số điện thoại", 9), new("Kết quả", 16), new("Số hiệu bưu gửi", 13)],
            Rows = [.. posted.Select((one, index) => (IReadOnlyList<string>)[$"{index + 1}", one.Number, one.ToWhom, one.Address, one.Phone ?? "", one.Result, one.Consignment])],
            Total = SheetWords.Say("Sheet.list.total", posted.Count),
            Giver = SheetWords.Say("Sheet.post.giver"),
            GiverName = by.Name,
            Taker = SheetWords.Say("Sheet.post.taker"),
        });
    }
}
