using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What administrators do to bundles and to the orders of copying out: each change is a new dated version.</summary>
public sealed class CounterRuleDesk(Writer writer, CounterRules rules, CatalogueShelf shelf, AuditTrail audit, TimeProvider time)
{
    public const string Topic = "counter-rules";

    private const string FormPlaces = "form.";

    public Task<Outcome<Done>> Put(Actor by, Bundle bundle, DateOnly from, CancellationToken cancellation = default) => Fault(bundle) is { } fault
        ? Task.FromResult<Outcome<Done>>(fault)
        : Put(by, CounterRuleRow.Bundle, bundle.Code, CatalogueJson.Write(bundle), from, cancellation);

    public Task<Outcome<Done>> Put(Actor by, CopyOutOrder order, DateOnly from, CancellationToken cancellation = default) => Fault(order) is { } fault
        ? Task.FromResult<Outcome<Done>>(fault)
        : Put(by, CounterRuleRow.CopyOut, order.Procedure, CatalogueJson.Write(order), from, cancellation);

    /// <summary>From a day on there is no such rule; what was opened under it goes on.</summary>
    public Task<Outcome<Done>> End(Actor by, string kind, string code, DateOnly from, CancellationToken cancellation = default) => Put(by, kind, code, CounterRuleRow.Ended, from, cancellation);

    private Refusal? Fault(Bundle bundle)
    {
        if (bundle.Code.Length == 0 || bundle.Name is { Vi: "" } or { En: "" }) return new Refusal("bundle-nameless") { Place = "name" };
        if (bundle.Members.Count < 2) return new Refusal("bundle-too-small") { Place = "members" };
        if (bundle.Members.FirstOrDefault(member => shelf.Find(member.Procedure) is null) is { } unknown) return new Refusal("procedure-unknown", unknown.Procedure) { Place = "members" };
        if (bundle.Members.GroupBy(member => member.Procedure).FirstOrDefault(same => same.Count() > 1) is { } twice) return new Refusal("bundle-twice", twice.Key) { Place = "members" };
        return bundle.Members.Select(member => CarryFault(bundle, member)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>What is carried must be a field of the procedure's own form, and come from a field of another's or be a fixed text.</summary>
    private Refusal? CarryFault(Bundle bundle, BundleMember member)
    {
        var others = bundle.Members.Where(other => other != member).Select(other => shelf.Form(other.Procedure)).ToList();
        foreach (var (to, from) in member.Carry ?? new Dictionary<string, string>())
        {
            if (!Has(shelf.Form(member.Procedure), to)) return new Refusal("carry-field", to, member.Procedure) { Place = "members" };
            if (!CarryText.IsFixed(from) && !others.Exists(form => Has(form, from))) return new Refusal("carry-source", from) { Place = "members" };
        }
        return null;
    }

    private static bool Has(FormDefinition? form, string place) => place.StartsWith(FormPlaces, StringComparison.Ordinal)
        ? form?.Field(place[FormPlaces.Length..]) is not null
        : CopyOutOrder.PartyPlaces.Contains(place);

    private Refusal? Fault(CopyOutOrder order)
    {
        if (shelf.Find(order.Procedure) is null) return new Refusal("procedure-unknown", order.Procedure) { Place = "procedure" };
        if (order.Target is { Vi: "" } or { En: "" }) return new Refusal("copy-out-nameless") { Place = "target" };
        if (!order.Dates.Contains("yyyy", StringComparison.Ordinal) || !order.Dates.Contains("MM", StringComparison.Ordinal) || !order.Dates.Contains("dd", StringComparison.Ordinal))
            return new Refusal("copy-out-dates", order.Dates) { Place = "dates" };
        var form = shelf.Form(order.Procedure);
        var unknown = order.Order.FirstOrDefault(place => !Has(form, place));
        return unknown is null ? null : new Refusal("copy-out-field", unknown) { Place = "order" };
    }

    private async Task<Outcome<Done>> Put(Actor by, string kind, string code, string content, DateOnly from, CancellationToken cancellation)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        // A sitting of yesterday was opened under yesterday's rule.
        if (from < LocalTime.Today(time)) return new Refusal("counter-rule-past") { Place = "from" };
        var done = await writer.Write<Done>(async (db, changes) =>
        {
            var latest = await db.CounterRules.Where(row => row.Kind == kind && row.Code == code).Select(row => (int?)row.Version).MaxAsync(cancellation) ?? 0;
            db.Add(new CounterRuleRow { Kind = kind, Code = code, Version = latest + 1, EffectiveFrom = from, Content = content, RecordedAt = time.GetUtcNow().UtcDateTime, RecordedBy = by.StaffId });
            audit.Add(db, by, $"counter-rule-{kind}", code, from.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
            changes.Add(Topic, code);
            return default(Done);
        }, cancellation);
        if (!done.Refused) await rules.Refresh(cancellation);
        return done;
    }
}
