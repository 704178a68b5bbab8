using OneStop.Workbench.Intake.Domain;
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
        if (now.Bundle.Count > 1)
        {
            await AcceptBundle(now);
            return;
        }
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

    /// <summary>All parts or none; the part that is not complete comes on screen with its reason.</summary>
    private async Task AcceptBundle(SittingNow now)
    {
        var (outcome, at) = await bundles.Accept(Actor, now.DraftId, Room.Gone);
        var stopped = outcome.Refused ? (at, outcome.Refusal) : outcome.Value.Stopped;
        if (stopped is { } part)
        {
            if (part.Item1 == now.DraftId) await Room.Refuse(part.Item2);
            else (_toSay, _) = (part.Item2, OpenDraft(part.Item1));
            return;
        }
        await _entries.Detach();
        await Room.Close();
    }

    private async Task StartBundle(string code)
    {
        if (Room.Now is not { } now || !await Room.Settled()) return;
        var started = await bundles.Start(Actor, now.DraftId, code);
        if (started.Refused) Room.Fault = started.Refusal;
    }

    private async Task OpenPart(Guid draft)
    {
        if (Room.Now is not { } now || draft == now.DraftId || !await Room.Settled()) return;
        var switched = await bundles.Switch(Actor, now.DraftId, draft);
        if (switched.Refused) Room.Fault = switched.Refusal;
        else OpenDraft(draft);
    }

    private async Task DissolveBundle()
    {
        if (Room.Now is not { } now || !await Room.Settled()) return;
        var dissolved = await bundles.Dissolve(Actor, now.DraftId);
        if (dissolved.Refused) Room.Fault = dissolved.Refusal;
    }

    private bool OpenDraft(Guid draft)
    {
        navigation.NavigateTo($"/intake/{draft}");
        return true;
    }

    private async Task Park()
    {
        if (Room.Now is not { } now || !await Room.Settled()) return;
        var parked = await desk.Park(Actor, now.DraftId);
        _justParked = now.DraftId;
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

    private async Task Discard((Guid Draft, string Reason) given)
    {
        var discarded = await desk.Discard(Actor, given.Draft, given.Reason);
        if (discarded.Refused) Room.Fault = discarded.Refusal;
    }

    private async Task TakeBack(Guid draft)
    {
        var back = await desk.TakeBack(Actor, draft);
        if (back.Refused) Room.Fault = back.Refusal;
    }

    /// <summary>What this procedure's form has no field for goes into the note of the sitting.</summary>
    private async Task ToNote(LeftOver left)
    {
        if (Room.Now is not { } now || !await Room.Settled()) return;
        var note = now.Sitting.Sheet[Fields.Note];
        var written = await pen.Write(Actor, now.DraftId, new Dictionary<string, string>(StringComparer.Ordinal) { [Fields.Note] = note.Length == 0 ? $"{left.Label}: {left.Text}" : $"{note}; {left.Label}: {left.Text}", [left.Field] = "" });
        if (written.Refused) Room.Fault = written.Refusal;
    }

    private async Task Print()
    {
        await _entries.PrintReceipt();
        if (Room.Now is { } now) await times.Printed(Actor, now.DraftId);
    }
}
