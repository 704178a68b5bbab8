using System.Text.Json;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Counting;

/// <summary>What a payload holds of the properties that reports know; the others are passed over.</summary>
internal sealed class Found
{
    public Channel Channel { get; private set; } = Channel.Counter;

    public string? ProcedureCode { get; private set; }

    public string? ProcedureName { get; private set; }

    public int? ProcedureVersion { get; private set; }

    public string? Code { get; private set; }

    public string? Name { get; private set; }

    public int? Version { get; private set; }

    public string? Field { get; private set; }

    public string? Kind { get; private set; }

    public string? How { get; private set; }

    public string? Way { get; private set; }

    public string? To { get; private set; }

    public string? Paper { get; private set; }

    public string? PersonName { get; private set; }

    public string? Reason { get; private set; }

    public long Amount { get; private set; }

    public int? Of { get; private set; }

    public Guid? Id { get; private set; }

    public Guid? File { get; private set; }

    public Limit? Statutory { get; private set; }

    public Limit? Promised { get; private set; }

    public DateTime? Due { get; private set; }

    /// <summary>The procedure that a correction chose.</summary>
    public Found? Chosen { get; private set; }

    public List<GivenPaper> Papers { get; } = [];

    public void Take(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "channel": Channel = ChannelOf(reader.GetString()); break;
            case "procedureCode": ProcedureCode = reader.GetString(); break;
            case "procedureName": ProcedureName = reader.GetString(); break;
            case "procedureVersion": ProcedureVersion = reader.GetInt32(); break;
            case "code": Code = reader.GetString(); break;
            case "name": Name = reader.GetString(); break;
            case "version" when reader.TokenType == JsonTokenType.Number: Version = reader.GetInt32(); break;
            case "field": Field = reader.GetString(); break;
            case "kind": Kind = reader.GetString(); break;
            case "how": How = reader.GetString(); break;
            case "way": Way = reader.GetString(); break;
            case "to": To = reader.GetString(); break;
            case "paper": Paper = reader.GetString(); break;
            case "personName": PersonName = reader.GetString(); break;
            case "reason": Reason = reader.GetString(); break;
            case "amount": Amount = reader.GetInt64(); break;
            case "of" when reader.TokenType == JsonTokenType.Number: Of = reader.GetInt32(); break;
            case "id": Id = reader.GetGuid(); break;
            case "file": File = reader.GetGuid(); break;
            case "statutory": Statutory = LimitOf(ref reader); break;
            case "promised": Promised = LimitOf(ref reader); break;
            case "due": Due = Moment(ref reader); break;
            case "procedure" when reader.TokenType == JsonTokenType.StartObject: Chosen = Within(ref reader); break;
            case "papers": TakePapers(ref reader); break;
            default: reader.Skip(); break;
        }
    }

    private static Found Within(ref Utf8JsonReader reader)
    {
        var found = new Found();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) found.Take(ref reader);
        return found;
    }

    private void TakePapers(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (key, kind) = ("", "");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                if (name == "key") key = reader.GetString() ?? "";
                else if (name == "kind") kind = reader.GetString() ?? "";
                else reader.Skip();
            }
            // What was only shown goes home again: there is nothing to keep.
            if (kind != "shown") Papers.Add(new(key, kind == "electronic"));
        }
    }

    private static Limit? LimitOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        var (amount, unit) = (0, LimitUnit.WorkingDay);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "amount") amount = reader.GetInt32();
            else if (name == "unit") unit = UnitOf(reader.GetString());
            else reader.Skip();
        }
        return new(amount, unit);
    }

    private static DateTime? Moment(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var moment) ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified) : null;

    private static LimitUnit UnitOf(string? code) => code switch
    {
        "calendar-day" => LimitUnit.CalendarDay,
        "month" => LimitUnit.Month,
        "working-hour" => LimitUnit.WorkingHour,
        "same-day" => LimitUnit.SameDay,
        _ => LimitUnit.WorkingDay,
    };

    private static Channel ChannelOf(string? code) => code switch
    {
        "online" => Channel.Online,
        "assisted-online" => Channel.AssistedOnline,
        "post" => Channel.Post,
        _ => Channel.Counter,
    };
}
