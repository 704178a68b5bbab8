using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>Every state that a sitting's page can be in, judged by axe in light and dark; and the page at 200 % zoom.</summary>
[Collection(Browser.OneAtATime)]
public class IntakeStatesTests(PublishedProgram program, Browser browser)
{
    private static readonly (string Field, string Text)[] Birth =
    [
        ("procedure", "1.001193"), ("form.child.name", "Vàng A Ví Dụ"), ("form.child.birthDate", "02/11/2026"), ("form.child.sex", "male"), ("form.child.ethnicity", "Mông"),
        ("form.child.birthPlace", "Trạm y tế xã Bát Xát"), ("form.child.homeTown", "Xã Bát Xát, Lào Cai"), ("form.copies.copiesWanted", "no"), ("paper.birthNotification.given", "yes"), ("fee.amount", "0"),
    ];

    private static readonly (string Field, string Text)[] Person =
        [("applicant.identity", "010190000321"), ("applicant.name", "Giàng Thị Ổn Mẫu"), ("applicant.birthDate", "12/03/1990"), ("applicant.sex", "female"), ("applicant.address", "Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai"), ("applicant.phone", "0900 000 321")];

    [Fact]
    public async Task No_state_has_a_violation()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        var sitting = new SittingOnScreen(page);
        var faults = new List<string>();
        async Task Judge(string state) => faults.AddRange(await Axe.FaultsInBoth(page, state));

        await sitting.Next();
        await Judge("empty");
        await sitting.Put(Person);
        await Judge("card read");
        await sitting.Put(("applicant.address", "Bính Xá, Đình Lập, Lạng Sơn"));
        await sitting.See("[data-entry='applicant.commune']");
        await Judge("split address");
        await sitting.Put(("applicant.address", "Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai"));
        foreach (var role in new[] { "authorised", "parent", "organisation" })
        {
            await sitting.Put(("role", role), ("owner.name", "Công ty Mẫu"));
            await sitting.See("[data-entry='owner.name']");
            await Judge($"role {role}");
        }
        await sitting.Put(("role", "owner"));

        await sitting.Put(("procedure", "1.011607"));
        await page.Locator("[data-entry^='form.members']").First.Or(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Thêm") })).First.WaitForAsync();
        await sitting.Put(("form.members[0].memberName", "Mẫu Một"), ("form.members[1].memberName", "Mẫu Hai"));
        await sitting.See("[data-entry='form.members[1].memberName']");
        await Judge("repeat rows");

        await sitting.Put(Birth);
        await sitting.See("[data-entry='form.child.name']");
        await sitting.See(".left-over");
        await page.Locator(".left-over summary").PressAsync("Enter");
        await Judge("form, papers, left over");
        await sitting.Put(("answer.birthProof", "electronic"), ("answer.identityData", "missing"), ("fee.amount", "8000"), ("fee.way", "transfer"));
        await sitting.See(".fee-total");
        await Judge("papers struck, fee by transfer");
        await sitting.Put(("answer.birthProof", "certificate"), ("answer.identityData", "found"), ("fee.amount", "0"));

        await sitting.Put(("form.child.name", ""));
        await page.Keyboard.PressAsync("Control+Enter");
        await sitting.See("details.missing[open]");
        await Judge("acceptance refused");
        await sitting.Put(("form.child.name", "Vàng A Ví Dụ"));
        await page.Locator("details.missing[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var parked = page.Url;
        await page.Keyboard.PressAsync("F8");
        await page.WaitForURLAsync(url => url != parked && url.Contains("/intake/", StringComparison.Ordinal));
        await sitting.Ready();
        await sitting.See(".parked-open");
        await page.Keyboard.PressAsync("F9");
        await sitting.See("#parked-sheet[open]");
        await page.Locator("#parked-sheet [aria-expanded]").First.PressAsync("Enter");
        await sitting.See(".discard");
        await Judge("parked list");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+K");
        await sitting.See("#palette-actions [role=option]");
        await Judge("palette");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("F9");
        await page.Keyboard.PressAsync("1");
        await sitting.See("[data-entry='form.child.name']");
        await sitting.Ready();

        await page.Keyboard.PressAsync("Control+Enter");
        await sitting.See("iframe[data-receipt]");
        await Judge("accepted");
        await page.Keyboard.PressAsync("F4");
        await sitting.See("[data-copy-next]");
        await page.Keyboard.PressAsync("Enter");
        await sitting.See("[data-copy][aria-current]");
        await Judge("copying out");
        await page.Keyboard.PressAsync("Escape");

        await sitting.Next();
        await sitting.Put([.. Person, ("procedure", "1.001193")]);
        await sitting.See(".note.soon");
        await Judge("same person, same procedure");
        await page.Keyboard.PressAsync("Alt+N");
        await sitting.See("nav.bundle");
        await Judge("bundle");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>A screen of 1366 × 768 at 200 % has 683 × 384 pixels of the page's own.</summary>
    [Fact]
    public async Task At_200_per_cent_nothing_scrolls_sideways_and_nothing_is_covered()
    {
        await using var office = await Office.Open(program, browser);
        var page = await office.SignIn("quay1", "/intake");
        await page.SetViewportSizeAsync(683, 384);
        var sitting = new SittingOnScreen(page);
        await sitting.Next();
        await sitting.Put([.. Person, .. Birth]);
        await sitting.See("[data-entry='form.child.name']");
        Assert.Empty(await Covered(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await sitting.See("iframe[data-receipt]");
        Assert.Empty(await Covered(page));
        foreach (var path in new[] { "/dossiers", "/intake" })
        {
            await page.GotoAsync(path);
            await page.Locator("main h1").First.WaitForAsync();
            Assert.Empty(await Covered(page));
        }
    }

    /// <summary>Controls of the page that something else lies over once they are scrolled to, and the page itself where it is too wide.</summary>
    private static async Task<string[]> Covered(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const faults = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
          for (const control of document.querySelectorAll('main :is(input, textarea, button, a.btn, select)')) {
            if (!control.checkVisibility() || control.disabled || control.closest('dialog:not([open]), .segmented, details:not([open])')) continue;
            control.scrollIntoView({ block: 'center' });
            const box = control.getBoundingClientRect();
            if (box.width === 0) continue;
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (!top || !(control.contains(top) || top.contains(control) || top.closest('label')?.control === control)) faults.push(`${control.outerHTML.slice(0, 120)} lies under ${top?.outerHTML.slice(0, 80)}`);
          }
          return faults;
        }
        """);
}
