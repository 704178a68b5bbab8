using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Reports;

/// <summary>Lives of dossiers as they may happen over a year and a half, with late knowledge, corrections and reopenings.</summary>
internal sealed class RandomHistories(int seed)
{
    private static readonly string[] Fields = ["Hộ tịch", "Đất đai", "Chứng thực", "Bảo trợ xã hội"];
    private readonly Random _random = new(seed);

    public DossierHistory Next(int number)
    {
        var events = new List<PastEvent>();
        var recorded = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Unspecified).AddHours(_random.Next(0, 24 * 450));
        var (open, stop, lastEnd) = (true, (DossierEventKind?)null, 0);
        Add(DossierEventKind.Received, due: _random.Next(10) > 0);
        for (var step = _random.Next(0, 9); step > 0; step--)
        {
            recorded = recorded.AddHours(_random.Next(0, 24 * 25));
            if (open) Live();
            else if (_random.Next(3) == 0)
            {
                if (_random.Next(2) == 0) events.Add(new PastEvent(events.Count + 1, DossierEventKind.Reversed, recorded, LocalTime.ToUtc(recorded), lastEnd));
                else Add(DossierEventKind.Taken);
                open = true;
            }
        }
        return new DossierHistory(number, $"H38.02683-260101-{number:0000}", "H38.02683", (UnitLevel)_random.Next(3), Fields[_random.Next(Fields.Length)], (Channel)_random.Next(4), events);

        void Live()
        {
            switch (_random.Next(7))
            {
                case 0:
                    Add(DossierEventKind.Taken);
                    break;
                case 1 when stop is null:
                    stop = Pick(DossierEventKind.Paused, DossierEventKind.DutyAsked, DossierEventKind.SupplementAsked);
                    Add(stop.Value);
                    break;
                case 1 or 2 when stop is not null:
                    Add(stop == DossierEventKind.Paused ? DossierEventKind.Resumed : stop == DossierEventKind.DutyAsked ? DossierEventKind.DutySettled : DossierEventKind.SupplementReceived, due: true);
                    stop = null;
                    break;
                case 3:
                    Add(DossierEventKind.ReAppointed, due: true);
                    break;
                case 4 or 5:
                    Add(_random.Next(3) > 0 ? DossierEventKind.Finished : Pick(DossierEventKind.Refused, DossierEventKind.Withdrawn, DossierEventKind.Stopped));
                    (open, lastEnd) = (false, events.Count);
                    break;
            }
        }

        void Add(DossierEventKind kind, bool due = false) => events.Add(new PastEvent(
            events.Count + 1, kind, recorded, LocalTime.ToUtc(recorded.AddHours(Late())), null, due ? recorded.AddDays(_random.Next(0, 40)) : null));
    }

    private int Late() => _random.Next(5) == 0 ? _random.Next(0, 24 * 40) : 0;

    private DossierEventKind Pick(params DossierEventKind[] kinds) => kinds[_random.Next(kinds.Length)];
}
