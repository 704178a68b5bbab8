using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Payments;

/// <summary>What administrators do to dated fee rules. Dossiers keep the rule they were charged under, whatever becomes of it.</summary>
public sealed class FeeRuleDesk(Writer writer, PaymentBook book, CatalogueShelf shelf, AuditTrail audit)
{
    /// <summary>All rules; everybody who is signed in may look.</summary>
    public IReadOnlyList<DatedFeeRule> Rules(Actor by) => by.Grants.Count > 0 ? book.Rules : [];

    public bool MayChange(Actor by, DatedFeeRule rule) => by.May(Role.Administrator, rule.UnitCode);

    /// <summary>Keeps a new rule, or a changed one in the place of its former wording.</summary>
    public Task<Outcome<Done>> Put(Actor by, DatedFeeRule rule, CancellationToken cancellation = default)
    {
        var clean = rule with { LegalBasis = CleanText.Of(rule.LegalBasis), ProcedureCode = CleanText.Of(rule.ProcedureCode), Rule = CleanText.Of(rule.Rule) };
        return Change(by, clean, "fee-rule-put", async db =>
        {
            if (clean.Fault(by.Units, shelf.Find(clean.ProcedureCode)) is { } fault) return fault;
            if (await db.FeeRules.FindAsync([clean.Id], cancellation) is { } former)
            {
                if (!MayChange(by, former)) return Actor.NotAllowed;
                db.Remove(former);
                await db.SaveChangesAsync(cancellation);
            }
            db.FeeRules.Add(clean);
            return default(Done);
        }, cancellation);
    }

    public Task<Outcome<Done>> Remove(Actor by, DatedFeeRule rule, CancellationToken cancellation = default) =>
        Change(by, rule, "fee-rule-removed", async db =>
        {
            if (await db.FeeRules.FindAsync([rule.Id], cancellation) is not { } former) return Writer.Stale;
            if (!MayChange(by, former)) return Actor.NotAllowed;
            db.Remove(former);
            return default(Done);
        }, cancellation);

    private async Task<Outcome<Done>> Change(Actor by, DatedFeeRule rule, string action, Func<WorkbenchDb, Task<Outcome<Done>>> change, CancellationToken cancellation)
    {
        if (by.Units.Find(rule.UnitCode) is null && by.Has(Role.Administrator)) return new Refusal("fee-rule-unit") { Place = nameof(DatedFeeRule.UnitCode) };
        if (!MayChange(by, rule)) return Actor.NotAllowed;
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var done = await change(db);
            if (done.Refused) return done;
            audit.Add(db, by, action, rule.ProcedureCode, $"{rule.Rule}, {rule.UnitCode}, {rule.From:dd'/'MM'/'yyyy}–{rule.To:dd'/'MM'/'yyyy} ({rule.LegalBasis})");
            changes.Add(PaymentBook.Topic, rule.Id.ToString());
            return done;
        }, cancellation);
        // Whoever changed a rule sees it changed at once, without waiting for the feed.
        if (!outcome.Refused) await book.Refresh(cancellation);
        return outcome;
    }
}
