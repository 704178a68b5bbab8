using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Certification.Domain;

internal static class CertificationReader
{
    private const string Complex = "complex";
    private const int MostDays = 60;

    private static readonly string[] Remarked =
    [
        CertificationFields.FirstWitness, CertificationFields.SecondWitness, CertificationFields.Interpreter, CertificationFields.PlaceWhere, CertificationFields.Value,
    ];

    public static CertificationReading Read(Sitting sitting, CertificationFacts facts)
    {
        var sheet = sitting.Sheet;
        var kind = facts.Matter.Kind;
        var electronic = kind == CertificationKinds.Copies && sheet[CertificationFields.Electronic] == "yes";
        var (days, typedDays) = Days(sheet);
        // Many originals or pages: the law's longer limit is another case of the same procedure (NĐ 23/2015 Điều 21).
        var caseKey = days is not null && facts.Procedure?.CaseKeys.Contains(Complex) == true ? Complex : GuideCase.Default;
        var limit = facts.Procedure?.LimitFor(caseKey, Channel.Counter) is { Refused: false, Value: var row } ? row : null;
        var documents = CertifiedDocument.Read(sheet, electronic);
        var faults = documents.SelectMany(document => document.Check()).ToList();
        var priced = faults.Count == 0 ? documents.Select(document => Priced(document, limit?.Fee, sheet[Fields.FeeExemption], facts.Today)).ToList() : [.. documents];
        var fee = FeeReading.Read(sheet, documents.Count > 0 ? limit?.Fee : null, Channel.Counter, facts.Today, Quantities(sheet, limit?.Fee, faults.Count == 0 ? documents : []));
        var reading = new CertificationReading
        {
            Facts = facts, Kind = kind, Documents = priced, Electronic = electronic, CaseKey = caseKey, Limit = limit, Fee = fee, Days = days,
            Signer = CleanText.Of(sheet.Touched(CertificationFields.Signer) ? sheet[CertificationFields.Signer] : facts.Signer),
            Manner = kind == CertificationKinds.Copies ? SigningManners.Signs : SigningManners.Read(sheet[CertificationFields.Manner]),
            Parties = kind == CertificationKinds.Transactions ? Parties(sheet) : [],
            Details = Remarked.Where(_ => kind != CertificationKinds.Copies).ToDictionary(field => field, field => CleanText.Of(sheet[field]), StringComparer.Ordinal),
            Findings = [],
        };
        return reading with { Findings = [.. CertificationCheck.Who(sitting, reading), .. faults, .. CertificationCheck.Of(sheet, reading, typedDays), .. fee.Findings] };
    }

    private static CertifiedDocument Priced(CertifiedDocument document, FeeRule? rule, string exemption, DateOnly today)
    {
        if (rule is null) return document;
        var answer = FeeCalculation.Compute(rule, document.Quantities(rule.Basis), exemption.Length > 0 ? exemption : null, today, onlineChannel: false);
        return document with { Fee = answer.Refused ? null : answer.Value.Total };
    }

    /// <summary>All documents together, in the basis of the rule. An amount that the rule does not know is entered once for all.</summary>
    private static FeeQuantities Quantities(EntrySheet sheet, FeeRule? rule, IReadOnlyList<CertifiedDocument> documents)
    {
        var entered = sheet[Fields.FeeAmount].Trim() is { Length: > 0 } typed ? EntryText.Amount(typed) ?? -1 : (long?)null;
        return rule?.Basis switch
        {
            FeeBasis.PerPage => new(Documents: [.. documents.Select(document => new CopiedDocument(document.Pages, document.Charged))], Entered: entered),
            FeeBasis.PerTransaction => new(Math.Max(1, documents.Count), Entered: entered),
            _ => new(Math.Max(1, documents.Sum(document => document.Charged)), Entered: entered),
        };
    }

    private static (int? Days, bool Wrong) Days(EntrySheet sheet)
    {
        var typed = sheet[CertificationFields.Days].Trim();
        if (typed.Length == 0) return (null, false);
        var read = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays;
        return read ? (days, false) : (null, true);
    }

    private static List<TransactionParty> Parties(EntrySheet sheet) =>
    [
        .. Enumerable.Range(0, CertificationFields.MostRows)
            .Select(row => new TransactionParty(row, CleanText.Of(sheet[CertificationFields.Party(row, "name")]), CleanText.Of(sheet[CertificationFields.Party(row, "identity")])))
            .Where(party => party.Name.Length > 0 || party.Identity.Length > 0),
    ];
}
