using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Pages;

/// <summary>A procedure as typed on the page: whatever was typed stays, until it makes a version.</summary>
public sealed class ProcedureEdit
{
    private readonly ProcedureVersion _opened;

    public ProcedureEdit(ProcedureVersion opened)
    {
        _opened = opened;
        (Name, Field, Agency, Result, Note, Levels) = (opened.Name, opened.Field, opened.Agency, opened.Result, opened.Note, opened.Levels);
        (ServiceLevel, Integrated, OnlinePayment) = (opened.ServiceLevel, opened.Integrated, opened.OnlinePayment);
        (PaperlessFrom, PaperlessTo, To) = (opened.PaperlessFrom, opened.PaperlessTo, opened.EffectiveTo);
        Limits = [.. opened.Limits.Select(limit => new LimitEdit(limit))];
        Papers = [.. opened.Guide.Papers.Select(paper => new PaperEdit(paper))];
    }

    public string Name { get; set; }

    public string Field { get; set; }

    public string Agency { get; set; }

    public string Result { get; set; }

    public string Note { get; set; }

    /// <summary>Empty on purpose: a new version needs its own legal basis and date.</summary>
    public string LegalBasis { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public DateOnly? PaperlessFrom { get; set; }

    public DateOnly? PaperlessTo { get; set; }

    public ServiceLevel ServiceLevel { get; set; }

    public HandlingLevels Levels { get; private set; }

    public bool Integrated { get; set; }

    public bool OnlinePayment { get; set; }

    public List<LimitEdit> Limits { get; }

    public List<PaperEdit> Papers { get; }

    public void Set(HandlingLevels level, bool on) => Levels = on ? Levels | level : Levels & ~level;

    public void AddPaper() => Papers.Add(PaperEdit.Blank(Papers.Count + 1));

    public Outcome<ProcedureVersion> ToVersion()
    {
        var limits = new List<CaseLimit>();
        foreach (var (limit, at) in Limits.Select((limit, at) => (limit, at)))
        {
            var read = limit.ToLimit();
            if (read.Refused) return read.Refusal with { Place = string.Create(CultureInfo.InvariantCulture, $"limits[{at}]") };
            limits.Add(read.Value);
        }
        return _opened with
        {
            Name = CleanText.Of(Name), Field = CleanText.Of(Field), Agency = CleanText.Of(Agency), Result = CleanText.Of(Result), Note = CleanText.Of(Note),
            LegalBasis = CleanText.Of(LegalBasis), EffectiveFrom = From ?? default, EffectiveTo = To, PaperlessFrom = PaperlessFrom, PaperlessTo = PaperlessTo,
            ServiceLevel = ServiceLevel, Levels = Levels, Integrated = Integrated, OnlinePayment = OnlinePayment, Limits = limits,
            Guide = _opened.Guide with { Papers = [.. Papers.Where(paper => CleanText.Of(paper.Name).Length > 0).Select(paper => paper.ToPaper())] },
        };
    }
}

/// <summary>One limit as typed.</summary>
public sealed class LimitEdit(CaseLimit opened)
{
    public CaseLimit Opened => opened;

    public string Statutory { get; set; } = opened.Statutory.Amount.ToString(CultureInfo.InvariantCulture);

    public string Promised { get; set; } = opened.Promised.Amount.ToString(CultureInfo.InvariantCulture);

    public LimitUnit Unit { get; set; } = opened.Statutory.Unit;

    public string Fee { get; set; } = opened.Fee.ToString();

    public bool Check { get; set; } = opened.NeedsProvinceCheck;

    public Outcome<CaseLimit> ToLimit()
    {
        if (!int.TryParse(CleanText.Of(Statutory), NumberStyles.None, CultureInfo.InvariantCulture, out var statutory)) return new Refusal("cell-not-whole", Statutory);
        if (!int.TryParse(CleanText.Of(Promised), NumberStyles.None, CultureInfo.InvariantCulture, out var promised)) return new Refusal("cell-not-whole", Promised);
        var fee = FeeRule.Parse(CleanText.Of(Fee));
        if (fee.Refused) return fee.Refusal;
        return opened with { Statutory = new(statutory, Unit), Promised = new(promised, Unit), Fee = fee.Value, NeedsProvinceCheck = Check };
    }
}

/// <summary>One paper as typed.</summary>
public sealed class PaperEdit(Paper opened)
{
    public string Key => opened.Key;

    public string Name { get; set; } = opened.Name.Vi;

    public Need Need { get; set; } = opened.Need;

    public string Database { get; set; } = opened.ReplacedBy?.Name ?? "";

    public string Note { get; set; } = opened.Note;

    public static PaperEdit Blank(int number) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"them-{number}"), new("", ""), [PaperKind.Original], 1, Need.Required, Condition.Always, null, "", "law"));

    public Paper ToPaper()
    {
        var name = CleanText.Of(Name);
        var database = CleanText.Of(Database);
        return opened with
        {
            // A renamed paper has lost its English name.
            Name = name == opened.Name.Vi ? opened.Name : new(name, ""),
            Need = Need,
            ReplacedBy = database.Length == 0 ? null : new(database, opened.ReplacedBy?.Basis ?? ""),
            Note = CleanText.Of(Note),
        };
    }
}
