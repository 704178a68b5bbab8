using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>
/// What the QR code of an identity card says: number, old number, name, birth date, sex, residence as printed, date of issue.
/// Doubts never refuse: the number is kept and the clerk is told what to look at.
/// </summary>
public sealed record CardText
{
    public required IdentityNumber Number { get; init; }

    /// <summary>Nine digits; null where the card has none.</summary>
    public string? OldNumber { get; init; }

    /// <summary>Null when it could not be read with its marks and must be typed.</summary>
    public string? Name { get; init; }

    public PartialDate? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>As printed: before July 2025 with three levels. Null when it must be typed.</summary>
    public string? Address { get; init; }

    public DateOnly? Issued { get; init; }

    public IReadOnlyList<Refusal> Doubts { get; init; } = [];

    /// <summary>Refuses web addresses, health-insurance cards, dossier numbers and whatever is not 6–11 parts beginning with an identity number.</summary>
    public static Outcome<CardText> Parse(string? text)
    {
        var payload = CardPayload.Of(text);
        if (payload.Refusal is { } refusal) return refusal;
        var number = IdentityNumber.Parse(payload.Parts[0]);
        return number.Refused ? number.Refusal : CardReading.Of(number.Value, payload);
    }

    /// <summary>True when text typed or pasted into an identity field can only be a card's: worth handing to <see cref="Parse"/>.</summary>
    public static bool Resembles(string? text) => text is not null && text.Contains('|');
}
