using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Reports.Counting;
using OneStop.Workbench.Reports.Domain;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>A filled form with everything that its heading says. <paramref name="AsOf"/> is UTC.</summary>
public sealed record FormReport(ReportRequest Request, DateTime AsOf, string UnitName, FormTable Table);

/// <summary>Fills forms from their definitions, opens each of their numbers, and keeps new versions of definitions.</summary>
public sealed class ReportFormDesk(
    FigureCounts counts, ReportFormShelf shelf, CatalogueShelf catalogue, CellRows rows, Writer writer, AuditTrail audit, TimeProvider time)
{
    public const string Topic = "report-forms";

    /// <summary>The forms in force today, for whoever reports or administers.</summary>
    public async Task<IReadOnlyList<ReportForm>> Forms(Actor by, CancellationToken cancellation = default) =>
        MayLook(by) ? await shelf.InForce(LocalTime.Today(time), cancellation) : [];

    /// <summary>Every version of every form.</summary>
    public async Task<IReadOnlyList<ReportForm>> Versions(Actor by, CancellationToken cancellation = default) => MayLook(by) ? await shelf.All(cancellation) : [];

    /// <summary>The definition in force on the period's last day, filled.</summary>
    public async Task<Outcome<FormReport>> Fill(Actor by, ReportRequest request, string code, CancellationToken cancellation = default) =>
        await shelf.Find(code, request.Period.To, cancellation) is { } form ? await Fill(by, request, form, ReportScope.Asking, cancellation) : new Refusal("form-unknown", code);

    /// <summary>A definition filled before it is kept: an administrator sees what it makes, its sums and no dossiers.</summary>
    public Task<Outcome<FormReport>> Try(Actor by, ReportRequest request, ReportForm form, CancellationToken cancellation = default) =>
        Fill(by, request, form, [Role.Administrator], cancellation);

    private async Task<Outcome<FormReport>> Fill(Actor by, ReportRequest request, ReportForm form, Role[] asking, CancellationToken cancellation)
    {
        var scope = ReportScope.Of(by, request.Unit, asking);
        if (scope.Refused) return scope.Refusal;
        if (form.Faults() is [var fault, ..]) return fault;
        var question = Question(request);
        var count = form.Source == FormSource.Procedures ? Procedures(form, request.Period.To) : await counts.Rows(scope.Value.Units, by.Units, question, form, cancellation);
        return new FormReport(request, question.AsOf, scope.Value.Name, count.Table());
    }

    /// <summary>The dossiers behind a number; a formula's are those that any of its columns counts.</summary>
    public async Task<Outcome<Page<CellDossier>>> Behind(Actor by, ReportRequest request, string code, FormCell cell, int page, int size, CancellationToken cancellation = default)
    {
        var scope = ReportScope.Of(by, request.Unit);
        if (scope.Refused) return scope.Refusal;
        if (await shelf.Find(code, request.Period.To, cancellation) is not { Source: FormSource.Dossiers } form) return new Refusal("form-unknown", code);
        var question = Question(request);
        return await rows.Page(page, size, (from, count) => counts.PageBehind(scope.Value.Units, by.Units, question, NumberBehind.Of(form, cell, by.Units, question), from, count, cancellation), cancellation);
    }

    /// <summary>Keeps a new version of a form's definition, after every fault is mended, and says its number.</summary>
    public async Task<Outcome<int>> Put(Actor by, ReportForm form, CancellationToken cancellation = default)
    {
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        if (form.Faults() is [var fault, ..]) return fault;
        return await writer.Write<int>(async (db, changes) =>
        {
            var version = Math.Max(
                await db.ReportForms.Where(row => row.Code == form.Code).MaxAsync(row => (int?)row.Version, cancellation) ?? 0,
                shelf.Bundled.Where(known => known.Code == form.Code).Select(known => known.Version).DefaultIfEmpty().Max()) + 1;
            db.ReportForms.Add(new ReportFormRow
            {
                Code = form.Code, Version = version, EffectiveFrom = form.EffectiveFrom, EffectiveTo = form.EffectiveTo,
                Content = ReportFormShelf.Write(form with { Version = version }), RecordedAt = time.GetUtcNow().UtcDateTime, RecordedBy = by.StaffId,
            });
            audit.Add(db, by, "report-form-put", form.Code, FormattableString.Invariant($"{form.Number}, {version} ({form.LegalBasis})"));
            changes.Add(Topic, form.Code);
            return version;
        }, cancellation);
    }

    private static bool MayLook(Actor by) => by.Has(Role.Administrator) || ReportScope.Asking.Any(by.Has);

    private Ii06aQuestion Question(ReportRequest request) => new(request.Period, request.AsOf ?? time.GetUtcNow().UtcDateTime, request.Due);

    private FormCount Procedures(ReportForm form, DateOnly day)
    {
        var count = new FormCount(form);
        foreach (var procedure in CatalogueCount.Counted(catalogue.Current.InForce(day)))
        {
            var name = form.Rows == FormRows.Procedures ? $"{procedure.Code} – {procedure.Name}" : procedure.Agency.Length > 0 ? procedure.Agency : "Chưa ghi cơ quan thực hiện";
            var key = new FormRowKey(form.Rows == FormRows.Procedures ? procedure.Field : "", form.Rows == FormRows.Fields ? procedure.Field : name);
            count.Add(key, place => ProcedureMeasures.Holds(form.Columns[place].Measure!, procedure) ? 1 : 0);
        }
        return count;
    }
}
