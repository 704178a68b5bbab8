using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>What somebody has typed into a correction and not decided yet; one a person and dossier, gone with the decision.</summary>
public sealed class CorrectionDraft
{
    public required string Number { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>The typed fields as JSON: of each the latest input.</summary>
    public string Fields { get; set; } = "[]";

    /// <summary>Of the last input.</summary>
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

/// <summary>What one field of a correction held after one input, numbered and signed by the browser's journal as in a sitting: the later one stands, whatever order they arrive in.</summary>
public sealed record TypedField(string Field, string Text, string Pen, long Sequence)
{
    internal bool IsLaterThan(TypedField other) => Sequence > other.Sequence || (Sequence == other.Sequence && string.CompareOrdinal(Pen, other.Pen) > 0);
}

/// <summary>Everything the server has of a correction, and its clock.</summary>
public sealed record TypedCorrection(IReadOnlyList<TypedField> Entries, long At);

/// <summary>What the browser may forget, what it does not have, what cannot be kept, and the server's clock.</summary>
public sealed record KeptCorrection(IReadOnlyDictionary<string, long> Kept, IReadOnlyList<TypedField> Written, IReadOnlyList<string> Refused, long At);

/// <summary>Keeps what is typed into a correction as it is typed; only for whoever could decide it. Repeats and late arrivals change nothing.</summary>
public sealed class CorrectionKeeping(Writer writer, IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    private const int MostFields = 400;
    private const int LongestName = 120;
    private const int LongestText = 4000;

    public async Task<Outcome<TypedCorrection>> Read(Actor by, string number, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await Refuse(db, by, number, cancellation) is { } refusal) return refusal;
        var draft = await db.CorrectionDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Number == number && draft.StaffId == by.StaffId, cancellation);
        return new TypedCorrection([.. Fields(draft).Values], Now);
    }

    public async Task<Outcome<KeptCorrection>> Keep(Actor by, string number, IReadOnlyList<TypedField> entries, CancellationToken cancellation = default)
    {
        if (entries.Count > MostFields) return new Refusal("entries-bad");
        var refused = entries.Where(entry => !Allows(entry)).Select(entry => entry.Field).Distinct(StringComparer.Ordinal).ToList();
        return await writer.Write<KeptCorrection>(async (db, _) =>
        {
            if (await Refuse(db, by, number, cancellation) is { } refusal) return refusal;
            var draft = await db.CorrectionDrafts.SingleOrDefaultAsync(draft => draft.Number == number && draft.StaffId == by.StaffId, cancellation);
            var fields = Fields(draft);
            var written = new List<TypedField>();
            foreach (var entry in entries.Where(Allows))
            {
                if (fields.TryGetValue(entry.Field, out var known) && !entry.IsLaterThan(known))
                {
                    if (known.Pen != entry.Pen) written.Add(known);
                }
                else if (fields.Count < MostFields) fields[entry.Field] = entry with { Text = entry.Text.Normalize(NormalizationForm.FormC) };
                else refused.Add(entry.Field);
            }
            if (draft is null) db.Add(draft = new CorrectionDraft { Number = number, StaffId = by.StaffId });
            (draft.Fields, draft.Sequence, draft.ChangedAt) = (JsonSerializer.Serialize(fields.Values, PayloadJson.Options), fields.Values.Select(field => field.Sequence).DefaultIfEmpty().Max(), time.GetUtcNow().UtcDateTime);
            var kept = entries.Where(entry => !refused.Contains(entry.Field, StringComparer.Ordinal)).GroupBy(entry => entry.Field, StringComparer.Ordinal)
                .ToDictionary(field => field.Key, field => Math.Max(field.Max(entry => entry.Sequence), fields[field.Key].Sequence), StringComparer.Ordinal);
            return new KeptCorrection(kept, written, refused, Now);
        }, cancellation);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static bool Allows(TypedField entry) =>
        entry.Field.Length is > 0 and <= LongestName && entry.Text.Length <= LongestText && entry.Pen.Length is > 0 and <= 40 && entry.Sequence > 0;

    private static Dictionary<string, TypedField> Fields(CorrectionDraft? draft)
    {
        // Drafts of an earlier version name the texts only.
        if (draft?.Fields is ['{', ..])
            return JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields)!.ToDictionary(field => field.Key, field => new TypedField(field.Key, field.Value, "earlier", draft.Sequence), StringComparer.Ordinal);
        return draft is null ? new(StringComparer.Ordinal) : JsonSerializer.Deserialize<TypedField[]>(draft.Fields, PayloadJson.Options)!.ToDictionary(field => field.Field, StringComparer.Ordinal);
    }

    private async Task<Refusal?> Refuse(WorkbenchDb db, Actor by, string number, CancellationToken cancellation) =>
        await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancellation) is not { } dossier ? new Refusal("dossier-unknown", number)
        : by.HandFor(DossierStep.Correct, dossier, LocalTime.Today(time)) is null ? Actor.NotAllowed : null;
}

/// <summary>Where the browser's journal posts a correction as it is typed; the same answers as for a sitting, so that the same script lives with them.</summary>
internal static class CorrectionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var typed = routes.MapGroup(WorkListAddress.Path + "/{number}/correction/entries").RequireAuthorization(Policies.Dossiers).AddEndpointFilter(OwnScript.Only).AddEndpointFilter(SamePerson.Only);
        typed.MapGet("", async (string number, CorrectionKeeping keeping, CurrentStaff staff, CancellationToken cancellation) => Answer(await keeping.Read(await staff.Get(cancellation), number, cancellation)));
        typed.MapPost("", async (string number, TypedField[] entries, CorrectionKeeping keeping, CurrentStaff staff, CancellationToken cancellation) => Answer(await keeping.Keep(await staff.Get(cancellation), number, entries, cancellation)));
    }

    private static IResult Answer<T>(Outcome<T> outcome) => !outcome.Refused ? Results.Ok(outcome.Value) : Results.StatusCode(outcome.Refusal.Code switch
    {
        "dossier-unknown" => StatusCodes.Status404NotFound,
        "not-allowed" => StatusCodes.Status403Forbidden,
        "entries-bad" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status503ServiceUnavailable,
    });
}
