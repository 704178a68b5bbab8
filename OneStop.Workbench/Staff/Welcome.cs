using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OneStop.Workbench.Staff;

/// <summary>What the console says once the server listens: the address, the demonstration's accounts, or the link for the first administrator.</summary>
internal sealed class Welcome(IServer server, DemoOptions demo, DemoAccounts accounts, FirstAdministrator first) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine($"OneStop Workbench: {address}");
        if (demo.Accounts) SayDemo();
        else if (await first.Offer(cancellationToken) is { } token)
        {
            Console.WriteLine($"Chưa có quản trị viên. Mở liên kết dùng một lần này trong 24 giờ / No administrator yet; this link works once, for 24 hours:");
            Console.WriteLine($"  {address}/account/first?token={token}");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void SayDemo()
    {
        Console.WriteLine($"Tài khoản trình diễn (người không có thật) / demo accounts, password: {demo.Password ?? accounts.MadeWith ?? "?"}");
        foreach (var person in DemoAccounts.People)
        {
            Console.WriteLine($"  {person.UserName,-12} {string.Join(", ", person.Grants.Select(grant => grant.Role).Distinct()),-22} {person.HomeUnitCode,-13} {person.DisplayName}");
        }
    }
}
