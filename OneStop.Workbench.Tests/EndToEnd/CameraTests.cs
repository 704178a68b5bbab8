using Microsoft.Playwright;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>
/// Cards held before a camera. Chromium on Linux offers no barcode detector, so one is put in its place that reads a fixed text from
/// whatever moving picture it is shown; the camera is a canvas.
/// </summary>
[Collection(Browser.OneAtATime)]
public class CameraTests(SharedOffice shared)
{
    private const string Detector =
        """
        globalThis.BarcodeDetector = class {
          static async getSupportedFormats() { return ['qr_code']; }
          async detect(video) { return video.videoWidth > 0 && globalThis.held ? [{ rawValue: globalThis.held }] : []; }
        };
        navigator.mediaDevices.getUserMedia = async () => {
          if (globalThis.refuses) throw new DOMException('', 'NotAllowedError');
          const canvas = document.createElement('canvas');
          canvas.getContext('2d').fillRect(0, 0, 9, 9);
          return globalThis.camera = canvas.captureStream(10);
        };
        """;

    [Fact]
    public async Task A_card_before_the_camera_fills_who_sits_here_and_the_camera_goes_out()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/procedures");
        await page.AddInitScriptAsync(Detector);
        await page.GotoAsync("/intake");
        var sitting = new BirthRegistration(page);
        await sitting.Ready();
        await sitting.NewCitizen();
        var dialog = page.Locator("dialog.camera");

        // Nothing to read yet; given up, the camera goes out.
        await page.Keyboard.PressAsync("Alt+Q");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => globalThis.camera?.active && document.querySelector('dialog.camera video')?.videoWidth > 0");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("camera.active"));

        // What is no code of ours is passed over, the card is taken.
        await page.EvaluateAsync("globalThis.held = 'mã gì đó'");
        await page.Keyboard.PressAsync("Alt+Q");
        await page.WaitForFunctionAsync("() => globalThis.camera?.active && document.querySelector('dialog.camera video')?.videoWidth > 0");
        await page.EvaluateAsync("globalThis.held = '010190000321||Giàng Thị Ổn Mẫu|12031990|Nữ|Thôn Mẫu, Bản Qua, Bát Xát, Lào Cai|08052024'");
        await Assertions.Expect(page.Locator("[data-entry='applicant.name']")).ToHaveValueAsync("Giàng Thị Ổn Mẫu");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("camera.active"));

        // A browser that may not use its camera is told how to mend it.
        await page.EvaluateAsync("globalThis.refuses = true");
        await page.Keyboard.PressAsync("Alt+Q");
        await Assertions.Expect(dialog).ToContainTextAsync("cho phép trình duyệt dùng camera");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đóng camera" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_detector_no_camera_is_offered()
    {
        var office = shared.Office;
        var page = await office.SignIn("quay1", "/procedures");
        await page.AddInitScriptAsync("delete globalThis.BarcodeDetector;");
        await page.GotoAsync("/intake");
        await new BirthRegistration(page).Ready();
        await Assertions.Expect(page.Locator("[data-camera]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-camera]")).ToBeHiddenAsync();
    }
}
