using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>What a look-up found: dossiers in the clerk's own scope, and of other offices no more than where and when.</summary>
public sealed record PersonFound(IReadOnlyList<WorkRow> Ours, IReadOnlyList<DossierElsewhere> Elsewhere);

/// <summary>Somebody whom the clerk's own office has a dossier of, by name; the number is covered until a reason is given.</summary>
/// <param name="Dossier">One of that person's dossiers, by which the page finds the number again.</param>
public sealed record PersonNamed(string Name, string Covered, string Dossier);

/// <summary>
/// Looks somebody up who does not sit at the counter. Personal data are looked at for a reason only, and who looked at whose and why is
/// kept before anything is shown (Law 91/2025 on personal data).
/// </summary>
public sealed class PersonDesk(Writer writer, IDbContextFactory<WorkbenchDb> contexts, DossierBoard dossiers, AuditTrail audit, TimeProvider time)
{
    private const int ShortestReason = 5;
    private const int Most = 50;

    public async Task<Outcome<PersonFound>> LookUp(Actor by, string? identity, string? reason, CancellationToken cancellation = default)
    {
        if (IntakeDesk.CounterOf(by) is null) return Actor.NotAllowed;
        var paper = IdentityPaper.Parse(identity);
        if (paper.Refused) return paper.Refusal with { Place = "identity" };
        var why = CleanText.Of(reason);
        if (why.Length < ShortestReason) return new Refusal("look-up-reason") { Place = "reason" };
        var number = paper.Value.Number;
        var kept = await writer.Write<Done>((db, _) =>
        {
            audit.Add(db, by, "person-looked-up", Covered(number), why);
            return Task.FromResult<Outcome<Done>>(default(Done));
        }, cancellation);
        if (kept.Refused) return kept.Refusal;
        return new PersonFound(await dossiers.Search(by, number, Most, cancellation), await Elsewhere(by, number, cancellation));
    }

    /// <summary>People of that name in the clerk's own scope, each once.</summary>
    public async Task<IReadOnlyList<PersonNamed>> Named(Actor by, string? text, int most, CancellationToken cancellation = default)
    {
        var words = SearchKey.Words(text ?? "");
        if (IntakeDesk.CounterOf(by) is null || words.Length == 0 || words.All(word => word.Length < 2)) return [];
        var numbers = (await dossiers.Search(by, text, Most, cancellation)).Where(row => words.All(SearchKey.Of(row.OwnerName).Contains)).Select(row => row.Number).ToList();
        if (numbers.Count == 0) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Dossiers.AsNoTracking().Where(dossier => numbers.Contains(dossier.Number) && dossier.OwnerIdentity != null)
            .Select(dossier => new { dossier.OwnerName, dossier.OwnerIdentity, dossier.Number }).ToListAsync(cancellation);
        return [.. found.GroupBy(row => row.OwnerIdentity!).Select(same => same.OrderBy(row => row.Number).Last()).OrderBy(row => row.OwnerName, StringComparer.Ordinal).Take(most)
            .Select(row => new PersonNamed(row.OwnerName, Covered(row.OwnerIdentity!), row.Number))];
    }

    /// <summary>The owner's number on a dossier that the clerk may read, so that nobody types it again; null otherwise.</summary>
    public async Task<string?> OwnerOf(Actor by, string? number, CancellationToken cancellation = default)
    {
        if (number is null || IntakeDesk.CounterOf(by) is null) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Number == number, cancellation) is { } found && by.MayRead(found) ? found.OwnerIdentity : null;
    }

    private async Task<IReadOnlyList<DossierElsewhere>> Elsewhere(Actor by, string number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Dossiers.AsNoTracking().Where(dossier => dossier.OwnerIdentity == number).OrderByDescending(dossier => dossier.Id).Take(Most).ToListAsync(cancellation);
        return [.. found.Where(dossier => !by.MayRead(dossier)).Select(dossier => DossierElsewhere.Of(dossier, by.Units, time.GetUtcNow().UtcDateTime))];
    }

    /// <summary>Enough for an auditor to ask about it, not enough to learn the number.</summary>
    private static string Covered(string number) => number.Length <= 6 ? new string('•', number.Length) : $"{number[..3]}{new string('•', number.Length - 6)}{number[^3..]}";
}
