using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Random lives with what else happens to a dossier: money and its cancelling, files, hands, corrections, returns.</summary>
internal sealed class RichHistories(int seed)
{
    private static readonly string[] Ways = ["cash", "transfer", "online"];
    private readonly RandomHistories _lives = new(seed);
    private readonly Random _random = new(seed ^ 77);

    public DossierHistory Next(int number)
    {
        var life = _lives.Next(number);
        var events = life.Events.Select(Told).ToList();
        var first = events[0].Occurred;
        for (var more = _random.Next(0, 9); more > 0; more--) Add(events, first.AddHours(_random.Next(0, 24 * 300)));
        return life with { Events = events };
    }

    private PastEvent Told(PastEvent past) => past.Kind switch
    {
        DossierEventKind.Received => past with { Words = new PastWords { Subject = Subject(), Papers = [.. Enumerable.Range(0, _random.Next(0, 3)).Select(paper => new GivenPaper($"p{paper}", _random.Next(2) == 0))] } },
        DossierEventKind.SupplementReceived => past with { Words = new PastWords { Papers = [new GivenPaper("p9", _random.Next(2) == 0)] } },
        _ => past,
    };

    private void Add(List<PastEvent> events, DateTime at)
    {
        var charges = events.Where(past => past.Kind is DossierEventKind.FeeCharged or DossierEventKind.FeePaid).Select(past => past.Sequence).ToArray();
        var files = events.Where(past => past.Kind == DossierEventKind.FileAdded).Select(past => past.Words!.File).ToArray();
        var (kind, words) = _random.Next(9) switch
        {
            0 => (DossierEventKind.FeeCharged, new PastWords { Amount = _random.Next(3) * 5000, FeeKind = "le-phi" }),
            1 or 2 => (DossierEventKind.FeePaid, new PastWords { Amount = 5000 + _random.Next(9), FeeKind = _random.Next(2) == 0 ? "phi" : "le-phi", Way = Ways[_random.Next(3)] }),
            3 when charges.Length > 0 => (DossierEventKind.FeeCancelled, new PastWords { Of = charges[_random.Next(charges.Length)] }),
            4 or 5 => (DossierEventKind.FileAdded, new PastWords { File = Guid.NewGuid(), FilePaper = $"p{_random.Next(3)}" }),
            6 when files.Length > 0 => (DossierEventKind.FileHidden, new PastWords { File = files[_random.Next(files.Length)] }),
            7 => (DossierEventKind.Returned, new PastWords { Way = _random.Next(3) switch { 0 => "post", 1 => "online", _ => "counter" } }),
            _ => (DossierEventKind.Corrected, _random.Next(2) == 0 ? new PastWords { Subject = Subject() } : new PastWords { Promised = new(_random.Next(1, 12), LimitUnit.WorkingDay) }),
        };
        events.Add(new PastEvent(events.Count + 1, kind, at, LocalTime.ToUtc(at.AddHours(_random.Next(4) == 0 ? _random.Next(900) : 0)), Words: words));
        // A correction, a payment, a return may be taken back too.
        if (_random.Next(8) == 0) events.Add(new PastEvent(events.Count + 1, DossierEventKind.Reversed, at.AddHours(5), LocalTime.ToUtc(at.AddHours(5)), events.Count));
    }

    private Subject Subject() => new(
        $"1.00{_random.Next(4)}", "Thủ tục ví dụ", $"Lĩnh vực {_random.Next(3)}", 1, new(_random.Next(5, 20), LimitUnit.WorkingDay), new(_random.Next(3, 20), LimitUnit.WorkingDay), _random.Next(2) == 0);
}
