using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;

namespace OneStop.Workbench.People;

/// <summary><c>scan-card TEXT [--json]</c>: what an identity card's QR text says, with its warnings.</summary>
public static class ScanCardVerb
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(VerbHost host)
    {
        var text = new Argument<string>("TEXT") { Description = "The text of the card's QR code" };
        var json = new Option<bool>("--json") { Description = "One JSON object on stdout" };
        var verb = new Command("scan-card", "What an identity card's QR text says") { text, json };
        verb.SetAction((parsed, cancellation) => host.Run((services, console, _) => Scan(services, console, parsed.GetValue(text)!, parsed.GetValue(json)), cancellation));
        return verb;
    }

    private static async Task<int> Scan(IServiceProvider services, VerbConsole console, string text, bool json)
    {
        var words = services.GetRequiredService<RefusalWords>();
        var card = CardText.Parse(text);
        if (card.Refused)
        {
            if (json) await console.Out.WriteLineAsync(JsonSerializer.Serialize(new { error = card.Refusal.Code, message = words.Say(card.Refusal) }, Plain));
            else await console.Error.WriteLineAsync(words.Say(card.Refusal));
            return ExitCode.Refused;
        }
        foreach (var doubt in card.Value.Doubts) await console.Error.WriteLineAsync($"! {words.Say(doubt)}");
        await console.Out.WriteLineAsync(json ? Json(card.Value) : Words(card.Value, services.GetRequiredService<IStringLocalizer<PeopleText>>()));
        return ExitCode.Done;
    }

    private static string Json(CardText card) => JsonSerializer.Serialize(new
    {
        number = card.Number.Digits,
        oldNumber = card.OldNumber,
        name = card.Name,
        birthDate = card.BirthDate?.Iso,
        birthPrecision = card.BirthDate?.Precision.ToString().ToLowerInvariant(),
        sex = card.Sex is { } sex ? SexCode.Of(sex) : null,
        address = card.Address,
        issued = card.Issued?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        warnings = card.Doubts.Select(doubt => doubt.Code),
    }, Plain);

    private static string Words(CardText card, IStringLocalizer<PeopleText> texts) => string.Join(Environment.NewLine,
        from line in new (string Key, string? Value)[]
        {
            ("Scan.Number", card.Number.Shown),
            ("Scan.Old", card.OldNumber),
            ("Scan.Name", card.Name),
            ("Scan.Birth", card.BirthDate?.Shown),
            ("Scan.Sex", card.Sex is { } sex ? texts[$"Sex.{SexCode.Of(sex)}"].Value : null),
            ("Scan.Address", card.Address),
            ("Scan.Issued", card.Issued?.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)),
        }
        where line.Value is not null
        select $"{texts[line.Key]}: {line.Value}");
}
