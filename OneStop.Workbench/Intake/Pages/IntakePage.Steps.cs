using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>What the clerk does with the sitting as a whole: accept, print, park, take up another. Each step waits until the browser's journal is empty.</summary>
public sealed partial class IntakePage
{
    private SittingRoom Room => _room!;

    private async Task Accept()
    {
        if (Room.Now is not { } now) return;
        Room.Fault = null;
        if (!await Room.Settled()) return;
        var accepted = await acceptance.Accept(Actor, now.DraftId, Room.Gone);
        if (accepted.Refused)
        {
            await Room.Refuse(accepted.Refusal);
            return;
        }
        _accepted = accepted.Value;
        Room.Close(accepted.Value.Number);
        await _entries.Detach();
    }

    private async Task Park()
    {
        if (Room.Now is not { } now || !await Room.Settled()) return;
        var parked = await desk.Park(Actor, now.DraftId);
        if (parked.Refused) Room.Fault = parked.Refusal;
        else await Next();
    }

    private async Task Next()
    {
        if (!await Room.Settled()) return;
        var next = await desk.Next(Actor);
        if (next.Refused) Room.Fault = next.Refusal;
        else navigation.NavigateTo($"/intake/{next.Value}");
    }

    private async Task Recall(Guid draft)
    {
        if (!await Room.Settled()) return;
        var recalled = await desk.Recall(Actor, draft);
        if (recalled.Refused) Room.Fault = recalled.Refusal;
        else navigation.NavigateTo($"/intake/{draft}");
    }

    private async Task Discard(Guid draft)
    {
        var discarded = await desk.Discard(Actor, draft);
        if (discarded.Refused) Room.Fault = discarded.Refusal;
    }

    private Task Print() => _entries.PrintReceipt();
}
