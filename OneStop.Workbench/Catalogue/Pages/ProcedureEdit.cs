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
        Questions = [.. opened.Guide.Questions.Select(question => new QuestionEdit(question))];
        Cases = [.. opened.Guide.Cases.Select(one => new CaseEdit(one))];
        Limits = [.. opened.Limits.Select(limit => new LimitEdit(limit, Cases.Find(one => one.Key == limit.CaseKey)))];
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

    public List<QuestionEdit> Questions { get; }

    public List<CaseEdit> Cases { get; }

    public List<LimitEdit> Limits { get; }

    public List<PaperEdit> Papers { get; }

    public void Set(HandlingLevels level, bool on) => Levels = on ? Levels | level : Levels & ~level;

    public void AddPaper() => Papers.Add(PaperEdit.Blank(Papers.Count + 1));

    public void AddQuestion() => Questions.Add(new(new("", new("", ""), [new("yes", new("Có", "Yes")), new("no", new("Không", "No"))], "no")));

    /// <summary>A case needs a limit of its own: it begins as the first one.</summary>
    public void AddCase()
    {
        var one = new CaseEdit(new("", new("", ""), Condition.Always));
        Cases.Add(one);
        if (_opened.Limits is [var first, ..]) Limits.Add(new(first, one));
    }

    public void Remove(CaseEdit one)
    {
        Cases.Remove(one);
        Limits.RemoveAll(limit => limit.Case == one);
    }

    public Outcome<ProcedureVersion> ToVersion()
    {
        var limits = new List<CaseLimit>();
        foreach (var (limit, at) in Limits.Select((limit, at) => (limit, at)))
        {
            var read = limit.ToLimit();
            if (read.Refused) return read.Refusal with { Place = string.Create(CultureInfo.InvariantCulture, $"limits[{at}]") };
            limits.Add(read.Value);
        }
        var guide = Guide();
        if (guide.Refused) return guide.Refusal;
        return _opened with
        {
            Name = CleanText.Of(Name), Field = CleanText.Of(Field), Agency = CleanText.Of(Agency), Result = CleanText.Of(Result), Note = CleanText.Of(Note),
            LegalBasis = CleanText.Of(LegalBasis), EffectiveFrom = From ?? default, EffectiveTo = To, PaperlessFrom = PaperlessFrom, PaperlessTo = PaperlessTo,
            ServiceLevel = ServiceLevel, Levels = Levels, Integrated = Integrated, OnlinePayment = OnlinePayment, Limits = limits,
            Guide = guide.Value,
        };
    }

    /// <summary>The guide as far as it can be read, for looking at it while it is written.</summary>
    public ProcedureVersion Shown() => Guide() is { Refused: false, Value: var guide } ? _opened with { Guide = guide } : _opened;

    /// <summary>Refuses the first condition that cannot be read, at its place.</summary>
    private Outcome<PaperGuide> Guide()
    {
        var conditions = Cases.Select((one, at) => (Text: one.When, Place: $"cases[{at}]")).Concat(Papers.Select((paper, at) => (Text: paper.When, Place: $"papers[{at}]")));
        foreach (var (text, place) in conditions)
            if (Condition.Parse(text) is { Refused: true, Refusal: { } refusal }) return refusal with { Place = place };
        return new PaperGuide(
            [.. Questions.Select(question => question.ToQuestion())],
            [.. Cases.Select(one => one.ToCase())],
            [.. Papers.Where(paper => CleanText.Of(paper.Name).Length > 0).Select(paper => paper.ToPaper())]);
    }
}

/// <summary>One limit as typed.</summary>
public sealed class LimitEdit(CaseLimit opened, CaseEdit? of = null)
{
    public CaseLimit Opened => opened;

    /// <summary>The case that it belongs to, as typed; null where the procedure has none.</summary>
    public CaseEdit? Case => of;

    public string CaseName => of is { Vi.Length: > 0 } ? of.Vi : opened.CaseName;

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
        return opened with { CaseKey = of?.Key.Trim() ?? opened.CaseKey, CaseName = CleanText.Of(CaseName), Statutory = new(statutory, Unit), Promised = new(promised, Unit), Fee = fee.Value, NeedsProvinceCheck = Check };
    }
}
