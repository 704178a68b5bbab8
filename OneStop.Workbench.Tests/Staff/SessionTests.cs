using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Staff.Pages;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Staff;

/// <summary>What becomes of an open circuit when the account behind it changes.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancellation = Xunit.TestContext.Current.CancellationToken;

    private AdminPages _pages = null!;
    private ActingStaff _acting = null!;
    private HandedOut _clerk = null!;

    public async ValueTask InitializeAsync()
    {
        _pages = await AdminPages.Open();
        _acting = new(_pages.Database, _pages.Units.Directory, _pages.Database.Time);
        _clerk = (await _pages.Get<StaffDesk>().Add(_pages.Units.Administrator, new("quay3", "Bà Thử", "H38.02683", [new(Role.Counter, "H38.02683")]), Cancellation)).Value;
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task Revalidation_ends_a_disabled_account()
    {
        using var state = new StaffAuthenticationState(NullLoggerFactory.Instance, _acting);
        var principal = StaffPrincipal.Of((await _acting.Find(_clerk.StaffId, Cancellation))!);
        Assert.True(await state.StillStands(principal, Cancellation));

        await _pages.Get<StaffDesk>().Disable(_pages.Units.Administrator, _clerk.StaffId, Cancellation);

        Assert.False(await state.StillStands(principal, Cancellation));
    }

    [Fact]
    public async Task Revalidation_ends_a_session_from_before_a_reset_even_after_enabling()
    {
        using var state = new StaffAuthenticationState(NullLoggerFactory.Instance, _acting);
        var principal = StaffPrincipal.Of((await _acting.Find(_clerk.StaffId, Cancellation))!);

        await _pages.Get<StaffDesk>().Reset(_pages.Units.Administrator, _clerk.StaffId, Cancellation);

        Assert.False(await state.StillStands(principal, Cancellation));
    }

    [Fact]
    public async Task Revalidation_takes_up_new_roles_without_signing_out()
    {
        using var state = new StaffAuthenticationState(NullLoggerFactory.Instance, _acting);
        var principal = StaffPrincipal.Of((await _acting.Find(_clerk.StaffId, Cancellation))!);

        await _pages.Get<RoleDesk>().Grant(_pages.Units.Administrator, _clerk.StaffId, new(Role.Supervisor, "H38.02683"), Cancellation);

        Assert.True(await state.StillStands(principal, Cancellation));
        Assert.True((await state.GetAuthenticationStateAsync()).User.IsInRole("supervisor"));
    }

    [Fact]
    public async Task Everything_inside_the_provider_knows_who_acts_and_leaves_when_disabled()
    {
        await using var browser = new BunitContext();
        browser.Services.AddSingleton(_acting);
        browser.Services.AddSingleton(_pages.Database.Feed);
        var signedIn = new AuthenticationState(StaffPrincipal.Of((await _acting.Find(_clerk.StaffId, Cancellation))!));
        var page = browser.Render<ActorProvider>(provider => provider
            .AddCascadingValue(Task.FromResult(signedIn))
            .AddChildContent<WhoActs>());
        page.WaitForAssertion(() => Assert.Equal("Bà Thử", page.Find("p").TextContent));

        var left = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        browser.Services.GetRequiredService<NavigationManager>().LocationChanged += (_, moved) => left.TrySetResult(moved.Location);

        await _pages.Get<StaffDesk>().Disable(_pages.Units.Administrator, _clerk.StaffId, Cancellation);

        Assert.EndsWith("/account/login", await left.Task.WaitAsync(Patience.Limit, Cancellation), StringComparison.Ordinal);
    }

    private sealed class WhoActs : ComponentBase
    {
        [CascadingParameter] private Actor? Actor { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Actor?.Name);
            builder.CloseElement();
        }
    }
}
