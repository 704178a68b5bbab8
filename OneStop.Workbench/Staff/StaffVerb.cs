using System.CommandLine;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.CommandLine;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary><c>staff add|reset|disable|enable|list</c>: accounts from the shell, for the first administrator and for emergencies.</summary>
public static class StaffVerb
{
    public static Command Create(VerbHost host)
    {
        var user = new Argument<string>("USER") { Description = "User name" };
        var verb = new Command("staff", "Accounts: add, reset, disable, enable, list");
        verb.Add(Add(host));
        verb.Add(One(host, "reset", "A new one-time password, printed once", user, async (desk, by, account, cancellation) => Print(await desk.Reset(by, account.Id, cancellation))));
        verb.Add(One(host, "disable", "Ends the sessions and refuses signing in", user, async (desk, by, account, cancellation) => Print(account, await desk.Disable(by, account.Id, cancellation))));
        verb.Add(One(host, "enable", "Lets the account sign in again", user, async (desk, by, account, cancellation) => Print(account, await desk.Enable(by, account.Id, cancellation))));
        verb.Add(List(host));
        return verb;
    }

    private static Command Add(VerbHost host)
    {
        var user = new Argument<string>("USER") { Description = "User name: 3–40 lower case letters, digits, dots, dashes" };
        var name = new Option<string>("--name") { Description = "Full name", Required = true };
        var unit = new Option<string>("--unit") { Description = "Code of the home unit, for example H38.02683", Required = true };
        var role = new Option<string[]>("--role") { Description = "ROLE or ROLE@UNIT; may be repeated", Required = true, AllowMultipleArgumentsPerToken = true };
        role.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Roles.TryParse(token.Value.Split('@')[0], out _))) result.AddError($"--role {token.Value}: {string.Join(", ", Enum.GetValues<Role>().Select(known => known.Code()))}");
        });
        var command = new Command("add", "A new account with a one-time password, printed once") { user, name, unit, role };
        command.SetAction((parsed, cancellation) => host.Run(async (services, console, token) =>
        {
            var home = parsed.GetRequiredValue(unit);
            var staff = new NewStaff(parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), home, [.. parsed.GetRequiredValue(role).Select(text => Grant(text, home))]);
            var outcome = await services.GetRequiredService<StaffDesk>().Add(Shell(services), staff, token);
            return await Say(services, console, Print(outcome));
        }, cancellation));
        return command;
    }

    private static Command One(VerbHost host, string name, string description, Argument<string> user, Func<StaffDesk, Actor, StaffLine, CancellationToken, Task<Outcome<string>>> act)
    {
        var command = new Command(name, description) { user };
        command.SetAction((parsed, cancellation) => host.Run(async (services, console, token) =>
        {
            var by = Shell(services);
            var account = await Find(services, by, parsed.GetRequiredValue(user), token);
            var outcome = account is null ? new Refusal("staff-unknown") : await act(services.GetRequiredService<StaffDesk>(), by, account, token);
            return await Say(services, console, outcome);
        }, cancellation));
        return command;
    }

    private static Command List(VerbHost host)
    {
        var unit = new Option<string?>("--unit") { Description = "Only this unit and below" };
        var command = new Command("list", "Accounts, one a line: user, state, home unit, roles, name") { unit };
        command.SetAction((parsed, cancellation) => host.Run(async (services, console, token) =>
        {
            foreach (var disabled in new[] { false, true })
            {
                var page = await services.GetRequiredService<StaffBoard>().List(Shell(services), new(UnitCode: parsed.GetValue(unit), Disabled: disabled), 1, int.MaxValue, token);
                foreach (var line in page.Rows)
                {
                    var roles = string.Join(',', line.Grants.Select(grant => $"{grant.Role.Code()}@{grant.UnitCode}"));
                    await console.Out.WriteLineAsync($"{line.UserName}\t{(line.Disabled ? "disabled" : line.LockedOut ? "locked" : "active")}\t{line.HomeUnitCode}\t{roles}\t{line.Name}");
                }
            }
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    /// <summary>Whoever can run the program on its own data may do everything here; the trail names the shell's user.</summary>
    private static Actor Shell(IServiceProvider services)
    {
        var units = services.GetRequiredService<UnitDirectory>().Current;
        var provinces = units.All.Where(unit => unit is { ParentCode: null, To: null });
        return new(Guid.Empty, $"shell:{Environment.UserName}", "", [.. provinces.Select(province => new RoleGrant(Role.Administrator, province.Code))], units);
    }

    private static async Task<StaffLine?> Find(IServiceProvider services, Actor by, string userName, CancellationToken cancellation)
    {
        var board = services.GetRequiredService<StaffBoard>();
        foreach (var disabled in new[] { false, true })
        {
            var page = await board.List(by, new(Text: userName, Disabled: disabled), 1, int.MaxValue, cancellation);
            if (page.Rows.FirstOrDefault(line => line.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        }
        return null;
    }

    private static RoleGrant Grant(string text, string home)
    {
        var parts = text.Split('@', 2);
        return new(Enum.Parse<Role>(parts[0], ignoreCase: true), parts.Length > 1 ? parts[1] : home);
    }

    private static Outcome<string> Print(Outcome<HandedOut> outcome) => outcome.Then<string>(handed => $"{handed.UserName}\t{handed.Password}");

    private static Outcome<string> Print(StaffLine account, Outcome<Done> outcome) => outcome.Then<string>(_ => account.UserName);

    private static async Task<int> Say(IServiceProvider services, VerbConsole console, Outcome<string> outcome)
    {
        if (!outcome.Refused)
        {
            await console.Out.WriteLineAsync(outcome.Value);
            return ExitCode.Done;
        }
        await console.Error.WriteLineAsync(services.GetRequiredService<RefusalWords>().Say(outcome.Refusal));
        return ExitCode.Refused;
    }
}
