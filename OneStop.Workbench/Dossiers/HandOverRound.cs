using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>How one dossier of a batch fared.</summary>
public sealed record HandedOver(string Number, Refusal? Refusal);

/// <summary>Handing a pile of dossiers over at once (bàn giao cuối buổi): each on its own, so that one refusal holds up no other.</summary>
public sealed class HandOverRound(DossierDesk desk)
{
    public async Task<IReadOnlyList<HandedOver>> HandOver(Actor by, IEnumerable<string> numbers, string toUnitCode, string? note, CancellationToken cancellation = default)
    {
        var results = new List<HandedOver>();
        foreach (var number in numbers)
        {
            var outcome = await desk.HandOver(by, number, toUnitCode, note, cancellation);
            results.Add(new(number, outcome.Refusal));
        }
        return results;
    }
}
