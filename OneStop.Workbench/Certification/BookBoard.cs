using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Certification;

/// <summary>What staff ask about the books of certifications of their own centre.</summary>
public sealed class BookBoard(IDbContextFactory<WorkbenchDb> contexts, CertificationLists lists)
{
    private const int MostPrinted = 20_000;

    private static readonly Role[] Reading = [Role.Counter, Role.Officer, Role.Approver, Role.Supervisor, Role.Reporter, Role.Auditor];

    /// <summary>The centre whose books the person may see; null for nobody's.</summary>
    public string? UnitOf(Actor by) => by.Centre is { } centre && by.MayAny(centre.Code, Reading) ? centre.Code : null;

    public IReadOnlyList<BookSign> Books(Actor by) => UnitOf(by) is null ? [] : lists.Books;

    /// <summary>One page of a book, the latest number first.</summary>
    public async Task<Page<BookLine>> Page(Actor by, BookQuestion question, int number, int size, CancellationToken cancellation = default)
    {
        if (UnitOf(by) is not { } unit) return new([], 0, 1, size);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var firsts = Asked(db, unit, question);
        var total = await firsts.CountAsync(cancellation);
        var page = await firsts.OrderByDescending(entry => entry.Year).ThenByDescending(entry => entry.Number).Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new(await Worded(db, page, cancellation), total, number, size);
    }

    /// <summary>The whole period in the order of the book, for the printer.</summary>
    public async Task<Outcome<IReadOnlyList<BookLine>>> Period(Actor by, BookQuestion question, CancellationToken cancellation = default)
    {
        if (UnitOf(by) is not { } unit) return Actor.NotAllowed;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entries = await Asked(db, unit, question).OrderBy(entry => entry.Year).ThenBy(entry => entry.Number).Take(MostPrinted + 1).ToListAsync(cancellation);
        return entries.Count > MostPrinted ? new Refusal("book-too-long", MostPrinted) : await Worded(db, entries, cancellation);
    }

    private static IQueryable<CertificationEntry> Asked(WorkbenchDb db, string unit, BookQuestion question)
    {
        var all = db.CertificationEntries;
        var entries = all.AsNoTracking().Where(entry => entry.UnitCode == unit && entry.Book == question.Book && entry.Wording == 1 && entry.On >= question.From && entry.On <= question.To);
        foreach (var word in SearchKey.Words(question.Text))
        {
            // What was put right is found by its new words as well.
            entries = entries.Where(entry => all.Any(other =>
                other.UnitCode == entry.UnitCode && other.Book == entry.Book && other.Year == entry.Year && other.Number == entry.Number && other.SearchWords.Contains(word)));
        }
        return entries;
    }

    /// <summary>Each number in its latest wording.</summary>
    private async Task<List<BookLine>> Worded(WorkbenchDb db, List<CertificationEntry> firsts, CancellationToken cancellation)
    {
        if (firsts.Count == 0) return [];
        var (unit, book) = (firsts[0].UnitCode, firsts[0].Book);
        var (low, high) = (firsts.Min(entry => entry.Year), firsts.Max(entry => entry.Year));
        var later = (await db.CertificationEntries.AsNoTracking().Where(entry => entry.UnitCode == unit && entry.Book == book && entry.Wording > 1 && entry.Year >= low && entry.Year <= high).ToListAsync(cancellation))
            .GroupBy(entry => (entry.Year, entry.Number)).ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Wording)!);
        return firsts.ConvertAll(first => later.TryGetValue((first.Year, first.Number), out var last)
            ? new BookLine(last, lists.Sign(book).Number(first.Number, first.Year), first)
            : new BookLine(first, lists.Sign(book).Number(first.Number, first.Year), null));
    }
}
