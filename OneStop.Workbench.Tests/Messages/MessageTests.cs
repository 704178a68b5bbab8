using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Messages;
using OneStop.Workbench.Messages.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.Dossiers;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Messages;

/// <summary>From a history to a citizen's letter box: real SMTP and HTTP on loopback.</summary>
public class MessageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_citizen_who_agreed_gets_a_letter_for_what_concerns_them_once()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost();
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        var number = await Receive(office, "email");
        await office.Desk.HandOver(office.Clerk, number, TestUnits.CivilStatus);
        await round.Run(Stop);
        await round.Run(Stop);
        var letter = Assert.Single(post.Letters);
        Assert.Equal(("motcua@mau.vn", "mau@mau.vn"), (letter.From, letter.To));
        Assert.Contains(number, Body(letter.Data), StringComparison.Ordinal);
        Assert.Contains("17:00 26/11/2026", Body(letter.Data), StringComparison.Ordinal);
        await office.Endings.Finish(office.Officer, number, new("Giấy khai sinh", "12"));
        await office.Endings.Return(office.Clerk, number, new("Giàng Thị Mẫu", "post", false, Consignment: "EB000000001VN"));
        await round.Run(Stop);
        Assert.Equal(3, post.Letters.Count);
        Assert.Contains("EB000000001VN", Body(post.Letters.Last().Data), StringComparison.Ordinal);
        Assert.All(await new MessageBoard(office.Database, office.Database.Writer, office.Database.Time).Latest(office.Clerk, null, Stop), line => Assert.Equal(("m•••@mau.vn", MessageState.Sent), (line.To, line.State)));
    }

    [Fact]
    public async Task Without_consent_and_for_what_was_taken_back_nothing_goes_out()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost();
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        await Receive(office, null);
        var number = await Receive(office, "email");
        await office.Endings.Finish(office.Approver, number, new("Giấy khai sinh", "12"));
        var last = DossierSteps.LastStep((await office.See(number)).History)!;
        await office.Desk.Reverse(office.Director, number, last.Sequence, "Nhầm hồ sơ");
        await round.Run(Stop);
        Assert.Contains("da nhan", Body(Assert.Single(post.Letters).Data), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_given_up_at_last()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost { TurnsAway = true };
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        var number = await Receive(office, "email");
        await round.Run(Stop);
        await round.Run(Stop);
        Assert.Equal((MessageState.Waiting, 1), await State(office, number));
        office.Database.Time.Advance(TimeSpan.FromMinutes(1));
        await round.Run(Stop);
        Assert.Equal((MessageState.Waiting, 2), await State(office, number));
        for (var day = 0; day < 6; day++)
        {
            office.Database.Time.Advance(TimeSpan.FromDays(1));
            await round.Run(Stop);
        }
        Assert.Equal((MessageState.Failed, 6), await State(office, number));
        post.TurnsAway = false;
        var board = new MessageBoard(office.Database, office.Database.Writer, office.Database.Time);
        var failed = Assert.Single(await board.Latest(office.Clerk, MessageState.Failed, Stop));
        Assert.Equal(Actor.NotAllowed, (await board.Again(office.Stranger, failed.Id, Stop)).Refusal);
        Assert.Empty(await board.Latest(office.Stranger, null, Stop));
        Assert.Null((await board.Again(office.Clerk, failed.Id, Stop)).Refusal);
        await round.Run(Stop);
        Assert.Single(post.Letters);
        Assert.Equal("message-sent", (await board.Again(office.Clerk, failed.Id, Stop)).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_is_told_anything_outside_service_hours()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost();
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        office.Database.Time.Advance(TimeSpan.FromHours(13));
        var number = await Receive(office, "email");
        await round.Run(Stop);
        Assert.Empty(post.Letters);
        Assert.Equal((MessageState.Waiting, 0), await State(office, number));
        office.Database.Time.Advance(TimeSpan.FromHours(10));
        await round.Run(Stop);
        Assert.Single(post.Letters);
    }

    [Fact]
    public async Task A_gateway_over_http_gets_number_text_and_a_reference_and_its_refusal_is_kept()
    {
        await using var office = await DossierOffice.Open();
        var taken = new ConcurrentQueue<(string? Token, JsonElement Body)>();
        var answer = StatusCodes.Status503ServiceUnavailable;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var gateway = builder.Build();
        gateway.Urls.Add("http://127.0.0.1:0");
        gateway.MapPost("/send", async (HttpContext http) =>
        {
            taken.Enqueue((http.Request.Headers.Authorization, await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body)));
            return Results.StatusCode(answer);
        });
        await gateway.StartAsync(Stop);
        using var client = new HttpClient();
        var round = Round(office, new HttpGateway("sms", new($"{gateway.Urls.Single()}/send", "ma-thu"), client));
        await round.Run(Stop);
        var number = await Receive(office, "sms");
        await round.Run(Stop);
        Assert.Equal("gateway-503", (await Message(office, number)).Failure);
        answer = StatusCodes.Status202Accepted;
        office.Database.Time.Advance(TimeSpan.FromMinutes(1));
        await round.Run(Stop);
        Assert.Equal((MessageState.Sent, 2), await State(office, number));
        Assert.Equal(2, taken.Count);
        var (token, body) = taken.Last();
        Assert.Equal(("Bearer ma-thu", "0912345678"), (token, body.GetProperty("to").GetString()));
        Assert.Contains(number, body.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(number, body.GetProperty("reference").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wording_of_the_office_is_what_goes_out()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost();
        var desk = new WordingDesk(office.Database.Writer, office.Wordings, new AuditTrail(office.Database.Time), office.Database.Time);
        await desk.Put(TestUnits.Acting("Ngô Thị Mẫu Trị", (Role.Administrator, "H38")), "message.received", "Ma {number}, thu tuc {procedure}.", new(2026, 11, 24), "Quyết định", Stop);
        await office.Wordings.Load(Stop);
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        office.Database.Time.Advance(TimeSpan.FromDays(1));
        var number = await Receive(office, "email");
        await round.Run(Stop);
        Assert.Contains($"Ma {number}, thu tuc Đăng ký khai sinh.", Body(Assert.Single(post.Letters).Data), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_was_there_before_is_not_told_all_at_once()
    {
        await using var office = await DossierOffice.Open();
        await using var post = new SmtpPost();
        await Receive(office, "email");
        office.Database.Time.Advance(TimeSpan.FromHours(1));
        var round = Round(office, Mail(post));
        await round.Run(Stop);
        await round.Run(Stop);
        Assert.Empty(post.Letters);
    }

    private static SmtpGateway Mail(SmtpPost post) => new(new("127.0.0.1", post.Port, "motcua@mau.vn", Tls: false));

    private static MessageRound Round(DossierOffice office, IGateway gateway)
    {
        var units = new UnitDirectory();
        units.Replace(TestUnits.Tree);
        return new(office.Database, office.Database.Writer, [gateway], office.Wordings, units, new MessageOptions(), office.Database.Time);
    }

    private static async Task<string> Receive(DossierOffice office, string? notify)
    {
        var number = await office.Receive(notify: notify);
        return number;
    }

    private static async Task<OutboxMessage> Message(DossierOffice office, string number)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(message => message.Number == number);
    }

    private static async Task<(MessageState, int)> State(DossierOffice office, string number) => await Message(office, number) is var message ? (message.State, message.Attempts) : default;

    /// <summary>The text of a letter: what stands after the head, as base64 where it was so sent.</summary>
    private static string Body(string data)
    {
        var body = data[(data.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Trim();
        return data.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))) : Quoted(body);
    }

    private static string Quoted(string body)
    {
        var bytes = new List<byte>();
        body = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '=') bytes.Add(Convert.ToByte(body.Substring((at += 2) - 1, 2), 16));
            else bytes.Add((byte)body[at]);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
