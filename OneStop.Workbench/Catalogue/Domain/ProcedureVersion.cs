using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>How far a procedure can be done online (NĐ 42/2022/NĐ-CP; before, levels 2, 3 and 4).</summary>
public enum ServiceLevel
{
    /// <summary>Dịch vụ công trực tuyến toàn trình.</summary>
    Full,

    /// <summary>Dịch vụ công trực tuyến một phần.</summary>
    Partial,

    /// <summary>Dịch vụ cung cấp thông tin trực tuyến: taken in at the counter only.</summary>
    Information,
}

/// <summary>Levels that handle a procedure.</summary>
[Flags]
public enum HandlingLevels
{
    None = 0,
    Ministry = 1,
    Province = 2,
    District = 4,
    Commune = 8,
    Other = 16,
}

/// <summary>A procedure as it is in force between two dates. A version never changes: a change of law is a new version.</summary>
public sealed record ProcedureVersion
{
    /// <summary>The national code, such as <c>1.001193</c>.</summary>
    public required string Code { get; init; }

    /// <summary>1, 2, 3 … within the code; 0 before it is kept.</summary>
    public int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public required string Field { get; init; }

    public required HandlingLevels Levels { get; init; }

    /// <summary>Cơ quan thực hiện.</summary>
    public string Agency { get; init; } = "";

    public required ServiceLevel ServiceLevel { get; init; }

    /// <summary>Offered through the national portal (tích hợp DVCQG).</summary>
    public bool Integrated { get; init; }

    public bool OnlinePayment { get; init; }

    /// <summary>No paper dossiers are taken in from this day …</summary>
    public DateOnly? PaperlessFrom { get; init; }

    /// <summary>… to this day, both included.</summary>
    public DateOnly? PaperlessTo { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day in force, null where no end is known.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public string LegalBasis { get; init; } = "";

    /// <summary>What the citizen gets.</summary>
    public string Result { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>One row per case and channel; empty where no limit is set for a single dossier.</summary>
    public IReadOnlyList<CaseLimit> Limits { get; init; } = [];

    public PaperGuide Guide { get; init; } = PaperGuide.None;

    public bool InForce(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is null || day <= EffectiveTo);

    public bool PaperlessOn(DateOnly day) => PaperlessFrom <= day && (PaperlessTo is null || day <= PaperlessTo);

    /// <summary>The limit for a case and channel: its own row, else the row for all channels, else the counter's. Refused where none is set.</summary>
    public Outcome<CaseLimit> LimitFor(string caseKey, Channel channel)
    {
        var rows = Limits.Where(limit => limit.CaseKey == caseKey).ToList();
        // Assisted entry is an online submission, post is handed in like at the counter.
        var like = channel is Channel.Online or Channel.AssistedOnline ? Channel.Online : Channel.Counter;
        var row = rows.FirstOrDefault(limit => limit.Channel == channel)
            ?? rows.FirstOrDefault(limit => limit.Channel == like)
            ?? rows.FirstOrDefault(limit => limit.Channel is null)
            ?? rows.FirstOrDefault();
        return row is not null ? row : new Refusal("no-limit-for-case", Code, caseKey);
    }

    /// <summary>Cases that have limits, in their order.</summary>
    public IReadOnlyList<string> CaseKeys => [.. Limits.Select(limit => limit.CaseKey).Distinct(StringComparer.Ordinal)];

    /// <summary>A case's Vietnamese name, as papers and records need it in whichever language the screen is; empty where the case has none.</summary>
    public string CaseName(string caseKey) => CaseText(caseKey).Vi;

    /// <summary>A case's name in both languages, for screens.</summary>
    public LocalText CaseText(string caseKey) =>
        Guide.Cases.FirstOrDefault(known => known.Key == caseKey)?.Name
        ?? new(Limits.FirstOrDefault(limit => limit.CaseKey == caseKey)?.CaseName ?? "", "");

    /// <summary>Something in it the province has still to confirm.</summary>
    public bool NeedsProvinceCheck => Limits.Any(limit => limit.NeedsProvinceCheck);
}

/// <summary>The limit and the fee of one case on one channel.</summary>
/// <param name="Channel">Null for every channel.</param>
/// <param name="Statutory">The limit of the law.</param>
/// <param name="Promised">The limit that the province announced, never longer than the law's.</param>
/// <param name="Confidence"><c>S</c> seen in the national record, <c>S*</c> in a secondary source, <c>K95</c> known with 95 %.</param>
/// <param name="NeedsProvinceCheck">The province has still to confirm limit or fee.</param>
public sealed record CaseLimit(
    string CaseKey,
    string CaseName,
    Channel? Channel,
    Limit Statutory,
    Limit Promised,
    FeeRule Fee,
    string LegalBasis,
    string Confidence,
    bool NeedsProvinceCheck,
    string Note);
