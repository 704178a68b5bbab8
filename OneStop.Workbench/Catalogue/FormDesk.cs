using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What administrators do to entry forms. An old version is never edited: dossiers were accepted under it.</summary>
public sealed class FormDesk(Writer writer, CatalogueShelf shelf, CatalogueWatch watch, AuditTrail audit, TimeProvider time)
{
    /// <summary>Keeps a definition as a new version, in force from its own date and by its own legal basis.</summary>
    /// <param name="basedOn">The version that was opened for editing, 0 for a first form; a later one by somebody else makes this stale.</param>
    public async Task<Outcome<FormDefinition>> Keep(Actor by, FormDefinition form, int basedOn, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        if (Refuse(form, basedOn) is { } refusal) return refusal;
        var kept = form with { Version = basedOn + 1, RecordedAt = time.GetUtcNow().UtcDateTime };
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var last = await db.Forms.Where(row => row.Code == form.Code).Select(row => (int?)row.Version).MaxAsync(cancellation) ?? 0;
            // The number that was decided on has been taken by somebody else meanwhile.
            if (last != basedOn) return Writer.Stale;
            db.Forms.Add(FormRow.Of(kept));
            audit.Add(db, by, "form-amended", form.Code, $"{kept.Version}: {kept.EffectiveFrom:yyyy-MM-dd}");
            changes.Add(CatalogueWatch.Topic, form.Code);
            return default(Done);
        }, cancellation);
        if (outcome.Refused) return outcome.Refusal;
        await watch.Refresh(cancellation);
        return kept;
    }

    /// <summary>A definition from a file becomes the next version, under the same rules as one from the page.</summary>
    public async Task<Outcome<FormDefinition>> Import(Actor by, string code, string text, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        var read = FormFile.Read(text);
        if (read.Refused) return read.Refusal;
        if (read.Value.Code != code) return new Refusal("form-file-other", read.Value.Code, code) { Place = "code" };
        return await Keep(by, read.Value, Last(code), cancellation);
    }

    /// <summary>A version as a file; the one in force today where none is named.</summary>
    public Outcome<byte[]> Export(Actor by, string code, int? version)
    {
        if (!by.Has(Role.Administrator) && !by.Has(Role.Auditor)) return Actor.NotAllowed;
        var form = version is { } number ? shelf.Current.Form(code, number) : shelf.Form(code);
        return form is null ? new Refusal("form-unknown", code) : FormFile.Write(form);
    }

    private int Last(string code) => shelf.Current.FormVersions(code).Select(form => form.Version).DefaultIfEmpty(0).Max();

    private Refusal? Refuse(FormDefinition form, int basedOn)
    {
        if (shelf.Current.Versions(form.Code) is not [var latest, ..]) return new Refusal("procedure-unknown", form.Code);
        var known = shelf.Current.FormVersions(form.Code);
        if (Last(form.Code) != basedOn) return Writer.Stale;
        if (form.EffectiveFrom == default) return new Refusal("procedure-from-missing") { Place = "effectiveFrom" };
        if (string.IsNullOrWhiteSpace(form.LegalBasis)) return new Refusal("procedure-basis-missing") { Place = "legalBasis" };
        if (known.Count > 0 && form.EffectiveFrom < known[^1].EffectiveFrom) return new Refusal("procedure-before-first", known[^1].EffectiveFrom) { Place = "effectiveFrom" };
        var guide = (shelf.Find(form.Code, form.EffectiveFrom) ?? latest).Guide;
        if (FormFaults.Of(form, guide) is [var fault, ..]) return fault.Refusal with { Place = fault.Place };
        if (GuideFaults.Names(guide, form) is { } missing) return missing;
        return known.FirstOrDefault(other => other.Version == form.Version) is { } opened && Same(opened, form) ? new Refusal("procedure-unchanged") : null;
    }

    private static bool Same(FormDefinition one, FormDefinition other) => CatalogueJson.Write(Bare(one)) == CatalogueJson.Write(Bare(other));

    private static FormDefinition Bare(FormDefinition form) => form with { Version = 0, RecordedAt = null, LegalBasis = null, EffectiveFrom = default };
}
