using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>An administrator changes an entry form without the mouse and sees it as the counter will.</summary>
[Collection(Browser.OneAtATime)]
public class FormEditorTests(SharedOffice shared)
{
    private const string Code = "1.004873";

    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Fact]
    public async Task A_form_is_changed_by_keys_tried_out_kept_and_brought_in_again_as_a_file()
    {
        var office = shared.Office;
        var page = await office.SignIn("quantri", "/admin/forms");
        Assert.Empty(await Faults(page, "list"));
        await page.GotoAsync($"/procedures/{Code}/form");
        await page.Locator(".form-preview[data-ready]").WaitForAsync();
        Assert.Empty(await Faults(page, "editor"));

        // Tried out: a condition shows what it brings.
        var office4 = page.Locator("[data-entry='form.partner.marriageOffice']");
        Assert.Equal(0, await office4.CountAsync());
        await page.Locator("[data-entry='form.partner.forMarriage'] input[value=yes]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await office4.WaitForAsync();

        // By keys through the outline, down to the last field, which moves up by one.
        await page.Locator("[data-node]", new() { HasText = "Nơi đăng ký kết hôn" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await page.WaitForFunctionAsync("() => { const all = [...document.querySelectorAll('[data-node]')].map(node => node.textContent); return all.findIndex(text => text.includes('Nơi đăng ký kết hôn')) < all.findLastIndex(text => text.includes('Số định danh')); }");
        Assert.Contains("Nơi đăng ký kết hôn", await page.EvaluateAsync<string>("document.activeElement.textContent"), StringComparison.Ordinal);

        // What cannot be read is told at its place, is listed, and stays.
        var when = page.GetByLabel("Chỉ hiện khi");
        var before = await when.InputValueAsync();
        await when.FillAsync("partner.forMarriage == 'perhaps'");
        await when.PressAsync("Tab");
        await page.Locator(".faults li").WaitForAsync();
        Assert.Contains("perhaps", await page.Locator(".faults").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Faults(page, "faults"));
        await when.FillAsync(before);
        await when.PressAsync("Tab");
        await page.Locator(".faults").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.Locator("#form-from").FillAsync("01/01/2030");
        await page.Locator("#form-basis").FillAsync("TT mẫu");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Đã lưu phiên bản 3").WaitForAsync();

        await page.Locator("[data-form-file]").SetInputFilesAsync(new FilePayload { Name = "mau.json", MimeType = "application/json", Buffer = "{ \"code\": \"1.004873\", \"colour\": 1 }"u8.ToArray() });
        await page.GetByText("Biểu mẫu không có mục «colour»").WaitForAsync();
        var file = await page.EvaluateAsync<string>($"fetch('/catalogue/forms/{Code}.json?version=3').then(answer => answer.text())");
        var changed = System.Text.Encoding.UTF8.GetBytes(file.Replace("Nơi đăng ký kết hôn", "Sẽ đăng ký kết hôn tại", StringComparison.Ordinal).Replace("2030-01-01", "2030-02-01", StringComparison.Ordinal));
        await page.Locator("[data-form-file]").SetInputFilesAsync(new FilePayload { Name = "mau.json", MimeType = "application/json", Buffer = changed });
        await page.GetByText("Đã lưu phiên bản 4").WaitForAsync();
        await page.Locator("[data-node]", new() { HasText = "Sẽ đăng ký kết hôn tại" }).WaitForAsync();

        await page.GotoAsync($"/procedures/{Code}/edit");
        await page.Locator(".guide-row summary").First.ClickAsync();
        Assert.Empty(await Faults(page, "guide"));
    }

    private static async Task<IEnumerable<string>> Faults(IPage page, string state) =>
        from violation in (await page.RunAxe(Rules)).Violations
        from node in violation.Nodes
        select $"{state}: {violation.Id} {node.Html}";
}
