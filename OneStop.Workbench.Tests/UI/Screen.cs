using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using OneStop.Workbench.Platform;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Tests.UI;

/// <summary>Components rendered without a browser, in Vietnamese, with a clock that the test moves.</summary>
public abstract class Screen : BunitContext, IAsyncLifetime
{
    protected Screen()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddTexts<UiText>();
        Services.AddTexts<PlatformText>();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<RefusalWords>();
        Services.AddSingleton<ChangeFeed>();
        Services.AddMudServices();
    }

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
}
