using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>What acceptance promises on any database: asked of SQLite and of PostgreSQL alike.</summary>
public static class AcceptanceChecks
{
    public static async Task Parallel_acceptances_get_each_its_own_number(WholeProgram program)
    {
        var desk = program.Get<ReceptionDesk>();
        var clerk = program.Clerk;
        var accepted = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => desk.Accept(clerk, WholeProgram.Request(Guid.NewGuid())))));
        Assert.DoesNotContain(accepted, outcome => outcome.Refused);
        var numbers = accepted.Select(outcome => outcome.Value.Number).ToList();
        Assert.Single(numbers.Select(number => number[..number.LastIndexOf('-')]).Distinct());
        Assert.Equal(Enumerable.Range(1, 32), numbers.Select(number => int.Parse(number[(number.LastIndexOf('-') + 1)..])).Order());
    }

    public static async Task The_same_draft_twice_gives_one_dossier(WholeProgram program)
    {
        var desk = program.Get<ReceptionDesk>();
        var request = WholeProgram.Request(Guid.NewGuid());
        var clerk = program.Clerk;
        var accepted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Accept(clerk, request))));
        Assert.Single(accepted.Select(outcome => outcome.Value.Number).Distinct());
        Assert.Single(accepted, outcome => !outcome.Value.Repeated);
        await using var db = await program.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Dossiers.CountAsync(dossier => dossier.DraftId == request.DraftId));
    }

    public static async Task A_dossier_is_found_by_what_people_type(WholeProgram program)
    {
        var clerk = program.Clerk;
        var number = (await program.Get<ReceptionDesk>().Accept(clerk, WholeProgram.Request(Guid.NewGuid(), "Sùng Thị Đào Ví Dụ"))).Value.Number;
        foreach (var typed in new[] { "sung thi dao", "dao sung", "ĐÀO", number, number.ToLowerInvariant(), "sung tinh trang hon nhan" })
        {
            Assert.Contains(await program.Get<DossierBoard>().Search(clerk, typed), row => row.Number == number);
        }
        Assert.Contains(await program.Get<DossierBoard>().Search(clerk, "00123", 200), row => row.Number == number);
        Assert.DoesNotContain(await program.Get<DossierBoard>().Search(clerk, "không có ai"), row => row.Number == number);
    }
}
