using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Certification.Pages;

/// <summary>What the clerk does with the certification as a whole. Each step waits until the browser's journal is empty.</summary>
public sealed partial class CertifyPage
{
    private async Task Accept()
    {
        if (_now is not { } now) return;
        Room.Fault = null;
        if (!await Room.Settled()) return;
        var accepted = await desk.Accept(Actor, now.Sitting.DraftId, Room.Gone);
        if (accepted.Refused)
        {
            await Refused(accepted.Refusal);
            return;
        }
        Room.Close(accepted.Value.Number);
        await See();
        await _entries.Detach();
        await ReadWaiting();
    }

    /// <summary>Says why, everything that is missing, and goes to the first of it.</summary>
    private async Task Refused(Refusal refusal)
    {
        await Room.Refuse(refusal with { Place = refusal.Place ?? _now!.Reading.Blocking.FirstOrDefault()?.Field });
        await ReadAgain();
    }

    private async Task Park()
    {
        if (_now is not { } now || !await Room.Settled()) return;
        var parked = await sittings.Park(Actor, now.Sitting.DraftId);
        if (parked.Refused) Room.Fault = parked.Refusal;
        else await Next();
    }

    private async Task Next()
    {
        if (!await Room.Settled()) return;
        var next = await desk.Next(Actor);
        if (next.Refused) Room.Fault = next.Refusal;
        else navigation.NavigateTo($"/certify/{next.Value}");
    }

    private async Task HandOut(string number)
    {
        _waitingFault = (await desk.HandOut(Actor, number)).Refusal;
        await ReadWaiting();
    }

    private Task Print() => _entries.PrintReceipt();
}
