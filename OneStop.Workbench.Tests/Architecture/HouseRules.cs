using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Tests.Architecture;

public partial class HouseRules
{
    /// <summary>Pages that people reach before they are signed in, and those that only say that something is wrong.</summary>
    private static readonly string[] OpenPages = ["LoginPage", "LogoutPage", "FirstAdministratorPage", "DeniedPage", "ErrorPage", "NotFoundPage"];

    private static readonly Assembly Product = typeof(Actor).Assembly;

    [Fact]
    public void Every_page_carries_a_policy_or_is_on_the_short_list()
    {
        var pages = Product.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages
            .Where(page => page.GetCustomAttribute<AuthorizeAttribute>() is null && !OpenPages.Contains(page.Name))
            .Select(page => page.FullName));
    }

    [Fact]
    public void Routable_components_are_called_pages() => Assert.Empty(
        Product.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any() && !type.Name.EndsWith("Page", StringComparison.Ordinal)).Select(type => type.FullName));

    [Fact]
    public void Nobody_reads_the_wall_clock_outside_the_platform() => Assert.Empty(
        SourceTree.Files.Where(file => !file.Path.StartsWith("Platform/", StringComparison.Ordinal) && WallClock().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Every_public_method_of_a_desk_or_board_takes_who_is_acting_first()
    {
        var services = Product.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && !typeof(IComponent).IsAssignableFrom(type) && ServiceName().IsMatch(type.Name)).ToList();
        Assert.NotEmpty(services);
        Assert.Empty(
            from service in services
            from method in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && method.Name != "Dispose" && method.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor)
            select $"{service.Name}.{method.Name}");
    }

    [Fact]
    public void Names_say_what_staff_do() => Assert.Empty(
        SourceTree.Files.Select(file => Path.GetFileNameWithoutExtension(file.Path)).Where(name => Vague().IsMatch(name)));

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex WallClock();

    [GeneratedRegex("(Desk|Board)$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ServiceName();

    [GeneratedRegex("(Manager|Helper|Processor|Common|Utils?)$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Vague();
}
