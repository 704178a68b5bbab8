using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>
/// What the QR code of a receipt says: the dossier's number, the version of the paper and a short hash of what it says. Written as the
/// number and what follows it in the address of the dossier's page.
/// </summary>
/// <param name="Hash">The first eight hexadecimal digits, capitals.</param>
public readonly partial record struct ReceiptMark(string Number, int Version, string Hash)
{
    private const int HashLength = 8;

    /// <param name="received">The reception with the corrections up to this version.</param>
    /// <param name="due">UTC, as that version promises; null where the clock stood.</param>
    public static ReceiptMark Of(string number, int version, ReceivedPayload received, DateTime? due)
    {
        // Only what the paper says, so that a field added to the payload one day leaves the marks of old papers as they are.
        string?[] said =
        [
            number, version.ToString(CultureInfo.InvariantCulture), due?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            .. Said(received.Owner), .. Said(received.Submitter), received.ProcedureCode, received.CaseKey, received.Return.Way, received.Return.Address,
            .. received.Papers.Select(paper => $"{paper.Name}/{paper.Kind}/{paper.Copies}"),
        ];
        return new(number, version, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', said))))[..HashLength]);
    }

    private static IEnumerable<string?> Said(Party party) => [party.Name, party.Identity, party.TaxCode, party.Address, party.Phone, party.Email];

    /// <summary>Reads a scanned or typed code; capitals and a leading address do not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReceiptMark mark)
    {
        mark = default;
        if (Shape().Match(text?.Trim() ?? "") is not { Success: true } match || !DossierNumber.TryParse(match.Groups["number"].Value, out var number)) return false;
        mark = new(number.ToString(), int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture), match.Groups["hash"].Value.ToUpperInvariant());
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}?v={Version}&h={Hash}");

    [GeneratedRegex(@"(?<number>[A-Z0-9.]+-\d{6}-\d{4,8})\?v=(?<version>\d{1,4})&h=(?<hash>[0-9A-F]{8})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
