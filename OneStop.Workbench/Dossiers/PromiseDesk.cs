using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>One supposed reception and what would be promised; refused where nothing could be.</summary>
public sealed record SupposedPromise(Supposition Supposed, Outcome<DeadlineAnswer> Promise);

/// <summary>Answers "what if it were accepted then", writing nothing: exactly what acceptance at that moment would promise.</summary>
public sealed class PromiseDesk(CatalogueShelf shelf, CalendarBook calendars, TimeProvider time)
{
    private readonly PromiseReckoning _reckoning = new(shelf, calendars);

    /// <summary>Now, after the cut-off, on the next working day, and on the day the citizen could bring what is missing.</summary>
    public Outcome<IReadOnlyList<SupposedPromise>> WhatIf(Actor by, PromiseQuestion asked, DateOnly? papersOn = null)
    {
        if (!by.May(Role.Counter, asked.UnitCode)) return Actor.NotAllowed;
        if (calendars.For(asked.UnitCode) is not { } calendar) return new Refusal("calendar-missing", asked.UnitCode);
        SupposedPromise[] all = [.. Deadlines.Domain.WhatIf.Ask(calendar, LocalTime.Now(time), papersOn).Select(supposed => new SupposedPromise(supposed, Of(asked, supposed.Received)))];
        return all;
    }

    /// <summary>What a reception at the local moment would be promised.</summary>
    public Outcome<DeadlineAnswer> Suppose(Actor by, PromiseQuestion asked, DateTime receivedLocal) =>
        by.May(Role.Counter, asked.UnitCode) ? Of(asked, receivedLocal) : Actor.NotAllowed;

    private Outcome<DeadlineAnswer> Of(PromiseQuestion asked, DateTime receivedLocal) =>
        _reckoning.Of(asked, receivedLocal).Then<DeadlineAnswer>(reckoned => reckoned.Answer);
}
