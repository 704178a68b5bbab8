using System.Globalization;
using System.Resources;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>What goes into the column of remarks of a book, in Vietnamese whatever language the screen speaks.</summary>
internal static class CertificationRemark
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly ResourceManager Resources = new(typeof(CertificationText).FullName!, typeof(CertificationText).Assembly);

    public static string Say(string key, params object[] values) =>
        string.Format(Vietnamese, Resources.GetString(key, Vietnamese) ?? throw new InvalidOperationException($"No words for {key}."), values);

    public static string Of(CertificationReading reading) => string.Join("; ", Parts(reading));

    private static IEnumerable<string> Parts(CertificationReading reading)
    {
        if (reading.Manner != SigningManners.Signs) yield return Say($"Remark.{reading.Manner}");
        foreach (var party in reading.Parties) yield return Say("Remark.party", party.Name, party.Identity);
        string Text(string field) => reading.Details.GetValueOrDefault(field) ?? "";
        if (EntryText.Amount(Text(CertificationFields.Value)) is { } value) yield return Say("Remark.value", value);
        foreach (var witness in new[] { Text(CertificationFields.FirstWitness), Text(CertificationFields.SecondWitness) }.Where(name => name.Length > 0)) yield return Say("Remark.witness", witness);
        if (Text(CertificationFields.Interpreter) is { Length: > 0 } interpreter) yield return Say("Remark.interpreter", interpreter);
        if (Text(CertificationFields.PlaceWhere) is { Length: > 0 } place) yield return Say("Remark.place", place);
    }
}
