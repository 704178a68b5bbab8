using System.Text;
using System.Text.Json;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>The few values of a payload that counting needs, read without building the rest of it.</summary>
internal readonly record struct ReceptionSummary(Channel Channel, string Field, DateTime? Due)
{
    public static ReceptionSummary Of(string payload)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
        // A counter reception is the default and is not written.
        var (channel, field, due) = (Channel.Counter, "", (DateTime?)null);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("channel"u8))
            {
                reader.Read();
                channel = ChannelOf(reader.GetString());
            }
            else if (reader.ValueTextEquals("field"u8))
            {
                reader.Read();
                field = reader.GetString() ?? "";
            }
            else if (reader.ValueTextEquals("due"u8))
            {
                reader.Read();
                due = reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var moment) ? DateTime.SpecifyKind(moment, DateTimeKind.Unspecified) : null;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
        return new ReceptionSummary(channel, field, due);
    }

    private static Channel ChannelOf(string? code) => code switch
    {
        "online" => Channel.Online,
        "assisted-online" => Channel.AssistedOnline,
        "post" => Channel.Post,
        _ => Channel.Counter,
    };
}
