using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Workbook;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>What an import did, or would do; with faults it did nothing.</summary>
public sealed record ImportReport(int Added, int Changed, int Unchanged, IReadOnlyList<WorkbookFault> Faults);

/// <summary>What administrators do to the catalogue. An old version is never edited: dossiers were accepted under it.</summary>
public sealed class CatalogueDesk(Writer writer, CatalogueShelf shelf, CatalogueWatch watch, AuditTrail audit, TimeProvider time)
{
    /// <summary>Says what <see cref="Import"/> would do.</summary>
    public Outcome<ImportReport> Check(Actor by, Stream workbook) => by.Has(Role.Administrator) ? Plan(workbook).Report : Actor.NotAllowed;

    /// <summary>All or nothing: with a single fault nothing is taken over.</summary>
    public async Task<Outcome<ImportReport>> Import(Actor by, Stream workbook, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        var (report, versions) = Plan(workbook);
        if (versions.Count == 0) return report;
        var outcome = await Keep(by, versions, VersionOrigin.Imported, "catalogue-imported", cancellation);
        return outcome.Refused ? outcome.Refusal : report;
    }

    /// <summary>The procedures in force today, as a workbook.</summary>
    public Outcome<Done> Export(Actor by, Stream target)
    {
        if (!by.Has(Role.Administrator) && !by.Has(Role.Auditor)) return Actor.NotAllowed;
        WorkbookWriter.Write(shelf.Current.InForce(LocalTime.Today(time)), target);
        return default(Done);
    }

    /// <summary>Keeps a procedure as a new version, in force from its own date and by its own legal basis.</summary>
    /// <param name="basedOn">The number of the version that was opened for editing; a later one by somebody else makes this stale.</param>
    public async Task<Outcome<ProcedureVersion>> Amend(Actor by, ProcedureVersion version, int basedOn, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        var known = shelf.Current.Versions(version.Code);
        if (known.Count == 0) return new Refusal("procedure-unknown", version.Code);
        if (known.Max(other => other.Number) != basedOn) return Writer.Stale;
        if (ProcedureRules.Refuse(version, known, shelf.Form(version.Code, version.EffectiveFrom)) is { } refusal) return refusal;
        if (known.FirstOrDefault(other => other.Number == version.Number) is { } opened && Same(opened, version)) return new Refusal("procedure-unchanged");
        var outcome = await Keep(by, [version with { Number = basedOn }], VersionOrigin.Edited, "procedure-amended", cancellation);
        return outcome.Refused ? outcome.Refusal : shelf.Current.Version(version.Code, basedOn + 1)!;
    }

    private async Task<Outcome<Done>> Keep(Actor by, IReadOnlyList<ProcedureVersion> versions, VersionOrigin origin, string action, CancellationToken cancellation)
    {
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            var numbers = await db.Procedures.GroupBy(row => row.Code).Select(group => new { group.Key, Last = group.Max(row => row.Number) })
                .ToDictionaryAsync(group => group.Key, group => group.Last, StringComparer.Ordinal, cancellation);
            foreach (var version in versions)
            {
                var last = numbers.GetValueOrDefault(version.Code);
                // The number that was decided on has been taken by somebody else meanwhile.
                if (last != version.Number) return Writer.Stale;
                db.Procedures.Add(ProcedureRow.Of(version, last + 1, origin, time.GetUtcNow().UtcDateTime, by.StaffId));
                audit.Add(db, by, action, version.Code, $"{last + 1}: {version.EffectiveFrom:yyyy-MM-dd}");
                changes.Add(CatalogueWatch.Topic, version.Code);
            }
            return default(Done);
        }, cancellation);
        if (!outcome.Refused) await watch.Refresh(cancellation);
        return outcome;
    }

    private (ImportReport Report, IReadOnlyList<ProcedureVersion> Versions) Plan(Stream workbook)
    {
        var read = WorkbookReader.Read(workbook, code => shelf.Form(code));
        if (read.Faults.Count > 0) return (new(0, 0, 0, read.Faults), []);
        var (added, changed, unchanged) = (0, 0, 0);
        var versions = new List<ProcedureVersion>();
        foreach (var procedure in read.Procedures)
        {
            var known = shelf.Current.Versions(procedure.Code);
            var wanted = read.HasQuestions ? procedure : QuestionsKept.In(procedure, known.FirstOrDefault());
            if (shelf.Find(procedure.Code, procedure.EffectiveFrom) is { } present && Same(present, wanted))
            {
                unchanged++;
                continue;
            }
            versions.Add(wanted with { Number = known.Select(version => version.Number).DefaultIfEmpty(0).Max() });
            if (known.Count == 0) added++;
            else changed++;
        }
        return (new(added, changed, unchanged, []), versions);
    }

    private static bool Same(ProcedureVersion one, ProcedureVersion other) =>
        CatalogueJson.Write(one with { Number = 0 }) == CatalogueJson.Write(other with { Number = 0 });
}
