using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What somebody has typed into a correction and not decided yet; one a person and dossier, gone with the decision.</summary>
public sealed class CorrectionDraft
{
    public required string Number { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The typed fields as JSON.</summary>
    public string Fields { get; set; } = "{}";

    /// <summary>Given by the browser; a later one wins, repeats change nothing.</summary>
    public long Sequence { get; set; }

    public DateTime ChangedAt { get; set; }
}

internal sealed class CorrectionDraftMapping : IEntityTypeConfiguration<CorrectionDraft>
{
    public void Configure(EntityTypeBuilder<CorrectionDraft> builder)
    {
        builder.ToTable("CorrectionDrafts");
        builder.HasKey(draft => new { draft.Number, draft.StaffId });
        builder.Property(draft => draft.Number).HasMaxLength(60);
    }
}

/// <summary>Typed fields with the number of the input they stand for.</summary>
public sealed record TypedCorrection(long Sequence, IReadOnlyDictionary<string, string> Fields);

/// <summary>Keeps what is typed into a correction as it is typed; only for whoever could decide it.</summary>
public sealed class CorrectionKeeping(Writer writer, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    private const int MostFields = 400;
    private const int LongestText = 4000;

    public async Task<Outcome<TypedCorrection>> Read(Actor by, string number, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await Refuse(db, by, number, cancellation) is { } refusal) return refusal;
        var draft = await db.CorrectionDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Number == number && draft.StaffId == by.StaffId, cancellation);
        return draft is null ? new TypedCorrection(0, new Dictionary<string, string>()) : new TypedCorrection(draft.Sequence, JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields)!);
    }

    public async Task<Outcome<Done>> Keep(Actor by, string number, TypedCorrection typed, CancellationToken cancellation = default)
    {
        if (typed.Fields.Count > MostFields || typed.Fields.Values.Any(text => text.Length > LongestText)) return new Refusal("entries-bad");
        return await writer.Write<Done>(async (db, _) =>
        {
            if (await Refuse(db, by, number, cancellation) is { } refusal) return refusal;
            var draft = await db.CorrectionDrafts.SingleOrDefaultAsync(draft => draft.Number == number && draft.StaffId == by.StaffId, cancellation);
            if (draft is null) db.Add(draft = new CorrectionDraft { Number = number, StaffId = by.StaffId });
            if (typed.Sequence <= draft.Sequence) return default(Done);
            (draft.Fields, draft.Sequence, draft.ChangedAt) = (JsonSerializer.Serialize(typed.Fields, PayloadJson.Options), typed.Sequence, time.GetUtcNow().UtcDateTime);
            return default(Done);
        }, cancellation);
    }

    private async Task<Refusal?> Refuse(WorkbenchDb db, Actor by, string number, CancellationToken cancellation) =>
        await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancellation) is not { } dossier ? new Refusal("dossier-unknown", number)
        : by.HandFor(DossierStep.Correct, dossier, LocalTime.Today(time)) is null ? Actor.NotAllowed : null;
}

/// <summary>Where the browser keeps a correction as it is typed. Other sites cannot post here: the cookie is same-site, and a header is asked for that only our own script may send.</summary>
internal static class CorrectionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var typed = routes.MapGroup(WorkListAddress.Path + "/{number}/correction").RequireAuthorization(Staff.Policies.Dossiers).AddEndpointFilter(async (context, next) =>
        {
            if (!context.HttpContext.Request.Headers.ContainsKey("X-Workbench")) return TypedResults.BadRequest();
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        typed.MapGet("", async (string number, CorrectionKeeping keeping, Staff.CurrentStaff staff, CancellationToken cancellation) =>
            await keeping.Read(await staff.Get(cancellation), number, cancellation) is { Refused: false } read ? Results.Ok(read.Value) : Results.StatusCode(StatusCodes.Status403Forbidden));
        typed.MapPut("", async (string number, TypedCorrection entered, CorrectionKeeping keeping, Staff.CurrentStaff staff, CancellationToken cancellation) =>
            await keeping.Keep(await staff.Get(cancellation), number, entered, cancellation) is { Refused: false } ? Results.NoContent() : Results.StatusCode(StatusCodes.Status403Forbidden));
    }
}
