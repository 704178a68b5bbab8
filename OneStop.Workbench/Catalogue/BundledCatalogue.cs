using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Workbook;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue;

/// <summary>The catalogue that comes with the program. A later program brings new versions; what was edited here is left alone.</summary>
public sealed class BundledCatalogue(BundledAssets assets, BundledLoads loads, Writer writer, CatalogueWatch watch, TimeProvider time) : IBundledData
{
    private const string Name = "catalogue";
    private readonly CatalogueFiles _files = new(assets);

    public int Order => 30;

    public async Task Load(CancellationToken cancellation)
    {
        var hash = BundledAssets.HashOf(_files.All);
        if (!await loads.IsCurrent(Name, hash, cancellation))
        {
            var (procedures, forms) = Read();
            await writer.Write<Done>(async (db, changes) =>
            {
                await Add(db, procedures, cancellation);
                await Add(db, forms, cancellation);
                await loads.Remember(db, Name, hash, cancellation);
                changes.Add(CatalogueWatch.Topic, Name);
                return default(Done);
            }, cancellation);
        }
        await watch.Refresh(cancellation);
    }

    /// <summary>The bundled content; a fault in it is a mistake of ours that stops the start.</summary>
    internal (IReadOnlyList<ProcedureVersion> Procedures, IReadOnlyList<FormDefinition> Forms) Read()
    {
        var forms = _files.Forms();
        using var workbook = File.OpenRead(_files.Workbook);
        var content = WorkbookReader.Read(workbook, code => forms.FirstOrDefault(form => form.Code == code));
        if (content.Faults.Count > 0) throw new InvalidOperationException($"The bundled catalogue has faults: {string.Join("; ", content.Faults)}");
        var guides = _files.Guides().ToDictionary(guide => guide.Code, guide => guide.Guide, StringComparer.Ordinal);
        return ([.. content.Procedures.Select(procedure => guides.TryGetValue(procedure.Code, out var guide) ? procedure with { Guide = guide } : procedure)], forms);
    }

    private async Task Add(WorkbenchDb db, IReadOnlyList<ProcedureVersion> procedures, CancellationToken cancellation)
    {
        var present = (await db.Procedures.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.Code, StringComparer.Ordinal);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var procedure in procedures)
        {
            var rows = present[procedure.Code].ToList();
            var row = ProcedureRow.Of(procedure, rows.Count == 0 ? 1 : rows.Max(known => known.Number) + 1, VersionOrigin.Bundled, now, null);
            var edited = rows.Any(known => known.Origin != VersionOrigin.Bundled && known.EffectiveFrom >= procedure.EffectiveFrom);
            if (!edited && rows.OrderBy(known => known.Number).LastOrDefault(known => known.Origin == VersionOrigin.Bundled)?.Content != row.Content) db.Procedures.Add(row);
        }
    }

    /// <summary>A form that an office has changed since is left alone; otherwise what is new comes as the next version.</summary>
    private static async Task Add(WorkbenchDb db, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var present = (await db.Forms.AsNoTracking().ToListAsync(cancellation)).Select(row => row.ToForm()).ToLookup(form => form.Code, StringComparer.Ordinal);
        foreach (var form in forms)
        {
            var known = present[form.Code].ToList();
            if (known.Any(other => other.RecordedAt is not null && other.EffectiveFrom >= form.EffectiveFrom)) continue;
            if (known.Any(other => other.RecordedAt is null && other.Version >= form.Version)) continue;
            db.Forms.Add(FormRow.Of(form with { Version = Math.Max(form.Version, known.Select(other => other.Version + 1).DefaultIfEmpty(1).Max()) }));
        }
    }
}
