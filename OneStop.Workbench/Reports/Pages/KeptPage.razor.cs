using System.Globalization;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Reports.Kept;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>What was sealed, what waits for the officer's check, and what is owed by when.</summary>
public sealed partial class KeptPage
{
    private static readonly string[] _topics = [KeptReportDesk.Topic];

    private IReadOnlyList<ReportForm> _forms = [];
    private IReadOnlyList<OwedLine> _owed = [];
    private IReadOnlyList<KeptLine>? _kept;
    private KeptComparison? _comparison;
    private Guid? _compared;
    private Refusal? _refusedDuty;
    private string _form = ReportMaking.Ii06a;
    private string _basis = "";
    private int _days = 3;

    protected override string Path => ReportAddress.Kept;

    /// <summary>Whoever reports on one unit alone need not choose it.</summary>
    private ReportRequest Asked => Request.Unit is null && ReportScope.Choices(Actor) is [var only] ? Request with { Unit = only.Code } : Request;

    private DateOnly Today => LocalTime.Today(Time);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _forms = await AllForms.Forms(Actor);
        await Again();
    }

    protected override void Read(Func<string, string?> value)
    {
    }

    protected override Task Count(Func<bool> stillAsked) => Task.CompletedTask;

    private async Task Again() => (_kept, _owed) = (await Desk.List(Actor), await Duties.Owed(Actor));

    private async Task Prepare()
    {
        Refusal = (await Desk.Prepare(Actor, Asked, _form)).Refusal;
        await Again();
    }

    private async Task Seal(KeptLine line)
    {
        Refusal = (await Desk.Seal(Actor, line.Id)).Refusal;
        await Again();
    }

    private async Task Compare(KeptLine line)
    {
        if (_compared == line.Id)
        {
            _compared = null;
            return;
        }
        var outcome = await Desk.Compare(Actor, line.Id);
        (Refusal, _compared, _comparison) = (outcome.Refusal, line.Id, outcome.Refused ? null : outcome.Value);
    }

    private async Task AddDuty()
    {
        if (NamedPeriod.Recognise(Request.Period) is not { } named) _refusedDuty = new Refusal("period-without-name");
        else if (Asked.Unit is not { } unit) _refusedDuty = new Refusal("register-needs-unit");
        else _refusedDuty = (await Duties.Put(Actor, new(Guid.NewGuid(), _form, unit, named.Length, named.Reckoning, _days, _basis, Today))).Refusal;
        await Again();
    }

    private async Task RemoveDuty(Guid id)
    {
        Refusal = (await Duties.Remove(Actor, id)).Refusal;
        await Again();
    }

    private bool MayKeep(string unit) => Actor.MayAny(unit, Role.Administrator, Role.Reporter);

    private string FormName(string code) => code switch
    {
        ReportMaking.Ii06a => T["Tab.ii06a"],
        ReportMaking.Indicators => T["Indicators"],
        ReportAddress.Overdue => T["Forms.overdue"],
        _ => _forms.FirstOrDefault(form => form.Code == code)?.Number ?? code,
    };

    private string PeriodName(ReportPeriod period) => NamedPeriod.Recognise(period) is { } named
        ? T[$"Named.{named.Length}", named.Number, named.Year]
        : T["Period.dates", PeriodWords.Date(period.From), PeriodWords.Date(period.To)];

    private static string Moment(DateTime local) => local.ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
