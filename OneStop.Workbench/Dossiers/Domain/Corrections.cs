namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>A field that can be corrected after the reception: how it reads and what the reception says once it is corrected.</summary>
public sealed record CorrectableField(string Key, Func<ReceivedPayload, string?> Read, Func<ReceivedPayload, string?, ReceivedPayload> Write);

/// <summary>What a reception says with its corrections.</summary>
public static class Corrections
{
    public const string Form = "form.";

    public const string Procedure = "procedure";

    public const string Due = "due";

    /// <summary>The fields of the parties and of the return, in the order of the receipt; those of the declaration come from its form.</summary>
    public static IReadOnlyList<CorrectableField> Fields { get; } =
    [
        .. Party("owner", received => received.Owner, Own),
        .. Party("submitter", received => received.Submitter, (received, party) => received with { Submitter = party }),
        new("return.way", received => received.Return.Way, (received, value) => received with { Return = received.Return with { Way = value ?? "counter" } }),
        new("return.address", received => received.Return.Address, (received, value) => received with { Return = received.Return with { Address = value } }),
        new("notify", received => received.Notify, (received, value) => received with { Notify = value }),
        new("note", received => received.Note, (received, value) => received with { Note = value }),
    ];

    private static readonly Dictionary<string, CorrectableField> ByKey = Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);

    /// <summary>What the field reads now; nothing for a field that is not known or was left empty.</summary>
    public static string? Read(ReceivedPayload received, string key) =>
        key.StartsWith(Form, StringComparison.Ordinal) ? received.FormValues.GetValueOrDefault(key[Form.Length..])
        : ByKey.TryGetValue(key, out var field) ? field.Read(received) : null;

    public static bool Knows(string key) => key.StartsWith(Form, StringComparison.Ordinal) || ByKey.ContainsKey(key);

    /// <summary>The reception as it reads after an event; most events change nothing about it.</summary>
    public static ReceivedPayload After(this ReceivedPayload received, DossierEvent past) => past.Kind switch
    {
        DossierEventKind.Corrected => received.With(past.Read<CorrectedPayload>()),
        DossierEventKind.SupplementReceived => received with { Papers = [.. received.Papers, .. past.Read<SupplementReceivedPayload>().Papers] },
        _ => received,
    };

    private static ReceivedPayload With(this ReceivedPayload received, CorrectedPayload correction)
    {
        if (correction.Procedure is { } chosen) received = received.About(chosen);
        if (correction.Promised is { } limit) received = received with { Promised = limit };
        if (correction.Field.StartsWith(Form, StringComparison.Ordinal)) return received with { FormValues = Typed(received.FormValues, correction.Field[Form.Length..], correction.New) };
        return ByKey.TryGetValue(correction.Field, out var field) ? field.Write(received, correction.New) : received;
    }

    private static ReceivedPayload About(this ReceivedPayload received, ProcedureChosen chosen) => received with
    {
        ProcedureCode = chosen.Code,
        ProcedureName = chosen.Name,
        Field = chosen.Field,
        ProcedureVersion = chosen.Version,
        CaseKey = chosen.CaseKey,
        CaseName = chosen.CaseName,
        Statutory = chosen.Statutory,
        Promised = chosen.Promised,
        ExtraDays = chosen.ExtraDays,
        LegalBasis = chosen.LegalBasis,
        ResultName = chosen.ResultName,
        FormVersion = chosen.FormVersion,
        FormValues = chosen.FormValues,
    };

    private static Dictionary<string, string> Typed(IReadOnlyDictionary<string, string> values, string place, string? value)
    {
        var typed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        if (string.IsNullOrEmpty(value)) typed.Remove(place);
        else typed[place] = value;
        return typed;
    }

    /// <summary>An owner who came in person is the submitter too.</summary>
    private static ReceivedPayload Own(ReceivedPayload received, Party owner) =>
        received.Relation == "owner" ? received with { Owner = owner, Submitter = owner } : received with { Owner = owner };

    private static IEnumerable<CorrectableField> Party(string key, Func<ReceivedPayload, Party> party, Func<ReceivedPayload, Party, ReceivedPayload> put)
    {
        yield return One("name", of => of.Name, (of, value) => of with { Name = value ?? "" });
        yield return One("identity", of => of.Identity, (of, value) => of with { Identity = value });
        yield return One("taxCode", of => of.TaxCode, (of, value) => of with { TaxCode = value });
        yield return One("birthDate", of => of.BirthDate, (of, value) => of with { BirthDate = value });
        yield return One("sex", of => of.Sex, (of, value) => of with { Sex = value });
        yield return One("address", of => of.Address, (of, value) => of with { Address = value });
        yield return One("phone", of => of.Phone, (of, value) => of with { Phone = value });
        yield return One("email", of => of.Email, (of, value) => of with { Email = value });

        CorrectableField One(string part, Func<Party, string?> read, Func<Party, string?, Party> write) =>
            new($"{key}.{part}", received => read(party(received)), (received, value) => put(received, write(party(received), value)));
    }
}
