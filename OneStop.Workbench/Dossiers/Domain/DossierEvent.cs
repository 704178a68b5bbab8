using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// One thing that happened. Appended, never changed or deleted. <see cref="Occurred"/> says when it was so, <see cref="Recorded"/>
/// when we learned of it; both UTC.
/// </summary>
public sealed class DossierEvent
{
    private object? _read;

    public DossierEvent()
    {
    }

    /// <summary>A new event knows its payload without reading it back.</summary>
    internal DossierEvent(object? payload) => _read = payload;

    public long Id { get; init; }

    public long DossierId { get; init; }

    /// <summary>From 1 within the dossier, in order of recording.</summary>
    public required int Sequence { get; init; }

    public required DossierEventKind Kind { get; init; }

    public required DateTime Occurred { get; init; }

    public required DateTime Recorded { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The name as it stood then: what they signed.</summary>
    public required string StaffName { get; init; }

    /// <summary>The role in which it was done, as its stable code.</summary>
    public required string Role { get; init; }

    public required string UnitCode { get; init; }

    /// <summary>Whose role it was, where it was done by delegation (thay thế): part of what they signed.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>What is particular to the kind, as JSON of its payload record.</summary>
    public required string Payload { get; init; }

    /// <summary>For a reversal: the sequence of the event that it takes back.</summary>
    public int? Reverses { get; init; }

    /// <summary>The same event under the identity that its dossier has got; its own comes from the database unless given.</summary>
    internal DossierEvent Under(long dossierId, long id = 0) => new()
    {
        Id = id,
        DossierId = dossierId,
        Sequence = Sequence,
        Kind = Kind,
        Occurred = Occurred,
        Recorded = Recorded,
        StaffId = StaffId,
        StaffName = StaffName,
        Role = Role,
        UnitCode = UnitCode,
        InsteadOf = InsteadOf,
        Payload = Payload,
        Reverses = Reverses,
    };

    /// <summary>The payload as its record. Read once: a history is folded again after every step.</summary>
    public TPayload Read<TPayload>()
        where TPayload : class
    {
        if (_read is TPayload known) return known;
        var read = JsonSerializer.Deserialize<TPayload>(Payload, PayloadJson.Options)
            ?? throw new InvalidOperationException($"Event {Sequence} of dossier {DossierId} has no payload.");
        _read = read;
        return read;
    }
}

/// <summary>How payloads are written: compact, Vietnamese letters as themselves.</summary>
public static class PayloadJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write<TPayload>(TPayload payload) => JsonSerializer.Serialize(payload, Options);
}
