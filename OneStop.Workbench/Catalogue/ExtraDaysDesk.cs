using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What administrators do to the rules that add days to limits. Promises already given keep the days they were given with.</summary>
public sealed class ExtraDaysDesk(Writer writer, CalendarBook book, CatalogueShelf shelf, AuditTrail audit, TimeProvider time)
{
    /// <summary>All rules, the latest first; everybody who is signed in may look.</summary>
    public IReadOnlyList<ExtraDaysRule> Rules(Actor by) => by.Grants.Count > 0 ? book.ExtraDaysRules : [];

    /// <summary>Whether the person may change the rule: it must lie wholly in units that they administer.</summary>
    public bool MayChange(Actor by, ExtraDaysRule rule) => rule.Units.All(unit => by.Units.Find(unit) is not null && by.May(Role.Administrator, unit));

    /// <summary>Fields of administration that a rule can name.</summary>
    public IReadOnlyList<string> Fields(Actor by) =>
        by.Grants.Count == 0 ? [] : [.. shelf.Current.InForce(LocalTime.Today(time)).Select(procedure => procedure.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Keeps a new rule, or a changed one in the place of its former wording.</summary>
    public Task<Outcome<Done>> Put(Actor by, ExtraDaysRule rule, CancellationToken cancellation = default)
    {
        var clean = rule with { LegalBasis = CleanText.Of(rule.LegalBasis), ProcedureCode = Text(rule.ProcedureCode), Field = Text(rule.Field) };
        return Change(by, clean, "extra-days-put", async db =>
        {
            if (clean.Fault() is { } fault) return fault;
            if (clean.ProcedureCode is { } code && shelf.Current.Versions(code).Count == 0) return new Refusal("procedure-unknown", code) { Place = nameof(ExtraDaysRule.ProcedureCode) };
            if (await db.ExtraDays.FindAsync([clean.Id], cancellation) is { } former)
            {
                if (!MayChange(by, former.Rule)) return Actor.NotAllowed;
                db.Remove(former);
                await db.SaveChangesAsync(cancellation);
            }
            db.ExtraDays.Add(ExtraDaysRow.Of(clean));
            return default(Done);
        }, cancellation);
    }

    public Task<Outcome<Done>> Remove(Actor by, ExtraDaysRule rule, CancellationToken cancellation = default) =>
        Change(by, rule, "extra-days-removed", async db =>
        {
            if (await db.ExtraDays.FindAsync([rule.Id], cancellation) is not { } former) return Writer.Stale;
            if (!MayChange(by, former.Rule)) return Actor.NotAllowed;
            db.Remove(former);
            return default(Done);
        }, cancellation);

    private async Task<Outcome<Done>> Change(Actor by, ExtraDaysRule rule, string action, Func<WorkbenchDb, Task<Outcome<Done>>> change, CancellationToken cancellation)
    {
        if (!by.Has(Role.Administrator) || !MayChange(by, rule)) return Actor.NotAllowed;
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var done = await change(db);
            if (done.Refused) return done;
            audit.Add(db, by, action, rule.ProcedureCode ?? rule.Field ?? "",
                $"+{rule.Days}, {string.Join(' ', rule.Units)}, {rule.From:dd'/'MM'/'yyyy}–{rule.To:dd'/'MM'/'yyyy} ({rule.LegalBasis})");
            changes.Add(CalendarBook.Topic, rule.Id.ToString());
            return done;
        }, cancellation);
        // Whoever changed a rule sees it changed at once, without waiting for the feed.
        if (!outcome.Refused) await book.Refresh(cancellation);
        return outcome;
    }

    private static string? Text(string? typed) => CleanText.Of(typed) is { Length: > 0 } text ? text : null;
}
