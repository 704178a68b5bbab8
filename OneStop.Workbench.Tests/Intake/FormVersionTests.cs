using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Tests.Printing;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>A form changes while sittings are open and dossiers are kept.</summary>
public class FormVersionTests
{
    private const string Birth = "1.001193";

    /// <summary>The administrator renames a field, makes the hospital a field of its own and drops the home town; in force at once.</summary>
    private static void Amend(CounterAtWork counter)
    {
        var form = counter.Shelf.Form(Birth)!;
        var amended = form with
        {
            Version = form.Version + 1, EffectiveFrom = new(2026, 11, 23), LegalBasis = "TT mẫu", RecordedAt = counter.Database.Time.GetUtcNow().UtcDateTime,
            Sections =
            [
                .. form.Sections.Select(section => section.Key != "child" ? section : section with
                {
                    Title = new("Trẻ em", "Child"),
                    Fields = [.. section.Fields.Where(field => field.Key != "homeTown"), new("hospital", new("Bệnh viện", "Hospital"), FieldType.Text, Need.Required, Condition.Always, [], null, null)],
                }),
            ],
        };
        var now = counter.Shelf.Current;
        counter.Shelf.Replace(new CatalogueContent(now.Codes.SelectMany(now.Versions), now.Codes.SelectMany(now.FormVersions).Append(amended), []));
    }

    [Fact]
    public async Task An_open_sitting_keeps_its_form_and_moves_when_its_clerk_says_so()
    {
        await using var counter = await CounterAtWork.Create();
        var draft = await counter.BirthReadyToAccept();
        Assert.Null((await counter.Look(draft)).FormUpdate);
        counter.Database.Time.Advance(TimeSpan.FromMinutes(5));
        Amend(counter);

        var kept = await counter.Look(draft);
        Assert.Equal(2, kept.Sitting.Facts.Form!.Version);
        Assert.Equal((2, 3, false), (kept.FormUpdate!.Began.Version, kept.FormUpdate.Newer.Version, kept.FormUpdate.Moved));
        Assert.Equal([(FormChangeKind.Added, "Bệnh viện"), (FormChangeKind.Removed, "Quê quán")], kept.FormUpdate.Changes.Select(change => (change.Kind, change.Label.Vi)));
        Assert.Empty(kept.Sitting.Blocking);

        await counter.Type(draft, (Fields.FormVersion, "3"));
        var moved = await counter.Look(draft);
        Assert.Equal(3, moved.Sitting.Facts.Form!.Version);
        Assert.Equal("form.child.hospital", Assert.Single(moved.Sitting.Blocking).Field);
        Assert.Equal("Xã Bát Xát, Lào Cai", moved.Sitting.Sheet["form.child.homeTown"]);

        await counter.Type(draft, (Fields.FormVersion, "2"));
        Assert.Equal("Xã Bát Xát, Lào Cai", (await counter.Look(draft)).Sitting.Form.Values["child.homeTown"]);
    }

    [Fact]
    public async Task A_sitting_that_begins_afterwards_has_the_new_form()
    {
        await using var counter = await CounterAtWork.Create();
        Amend(counter);
        counter.Database.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await counter.Look(await counter.BirthReadyToAccept());
        Assert.Equal(3, later.Sitting.Facts.Form!.Version);
        Assert.Null(later.FormUpdate);
    }

    [Fact]
    public async Task A_dossier_is_printed_again_in_the_form_it_was_received_under()
    {
        await using var counter = await CounterAtWork.Create();
        var number = (await counter.Acceptance.Accept(counter.Clerk, await counter.BirthReadyToAccept())).Value.Number;
        var paper = new DossierPaper(counter.Dossiers, counter.PaperRoom);
        var before = (await paper.Declaration(counter.Clerk, number)).Value;
        counter.Database.Time.Advance(TimeSpan.FromDays(40));
        Amend(counter);
        var after = (await paper.Declaration(counter.Clerk, number)).Value;
        Assert.Equal(before, after);
        using var read = ReadBack.Open(after);
        Assert.Contains("Quê quán", read.Words(), StringComparison.Ordinal);
        Assert.Contains("Ngày mùng hai tháng mười một năm hai nghìn không trăm hai mươi sáu", read.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bệnh viện:", read.Words(), StringComparison.Ordinal);
    }
}
