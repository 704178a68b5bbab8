using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Tests.Catalogue;
using OneStop.Workbench.Tests.Printing;

namespace OneStop.Workbench.Tests.Intake;

/// <summary>Each of the bundled definitions through a sitting: typed, accepted, printed.</summary>
public class AllFormsAtCounterTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Each_is_typed_accepted_and_printed()
    {
        await using var counter = await CounterAtWork.Create();
        var paper = new DossierPaper(counter.Dossiers, counter.PaperRoom);
        var faults = new List<string>();
        foreach (var form in new BundledCatalogueTests.Content().Forms)
        {
            var procedure = counter.Shelf.Find(form.Code)!;
            var filled = FilledForm.WithoutErrors(form, procedure.Guide, Today);
            var draft = (await counter.Desk.Next(counter.Clerk)).Value;
            await counter.Type(draft,
                [
                    ("applicant.identity", CounterAtWork.Card), ("applicant.phone", "0912 345 678"), ("procedure", form.Code), ("again", "Hồ sơ thử"),
                    .. filled.Answers.Select(answer => ($"answer.{answer.Key}", answer.Value)),
                    .. procedure.Guide.Papers.Select(one => ($"paper.{one.Key}.given", "yes")),
                    .. filled.Typed.Select(value => ($"form.{value.Key}", value.Value)),
                ]);
            foreach (var finding in (await counter.Look(draft)).Sitting.Blocking.Where(finding => finding.Field.StartsWith("fee.", StringComparison.Ordinal)).ToList())
                await counter.Type(draft, (finding.Field, "0"));
            var accepted = await counter.Acceptance.Accept(counter.Clerk, draft);
            if (accepted.Refused)
            {
                var blocking = (await counter.Look(draft)).Sitting.Blocking;
                faults.Add($"{form.Code}: {accepted.Refusal} {string.Join("; ", blocking.Select(finding => $"{finding.Field} {finding.Refusal}"))}");
                continue;
            }
            using var declaration = ReadBack.Open((await paper.Declaration(counter.Clerk, accepted.Value.Number)).Value);
            var words = declaration.Words();
            if (!words.Contains(form.Title.Vi.ToUpperInvariant(), StringComparison.Ordinal)) faults.Add($"{form.Code}: no title");
        }
        Assert.Empty(faults);
    }
}
