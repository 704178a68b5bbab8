namespace OneStop.Workbench.Tests.Architecture;

/// <summary>
/// The house rules as data. A room may name itself, the rooms listed, and what those may name. Source text is read rather than
/// compiled types, so that async methods, lambdas and markup are seen like anything else.
/// </summary>
public class WhoMayKnowWhom
{
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["Platform.Kernel"] = [],
        ["Platform"] = ["Platform.Kernel"],
        ["Data"] = ["Platform"],
        ["Staff"] = ["Data", "Platform"],
        ["Deadlines"] = ["Staff"],
        ["People"] = ["Staff"],
        ["Printing"] = ["Platform"],
        ["Catalogue"] = ["Deadlines", "Staff"],
        ["Payments"] = ["Catalogue", "Staff"],
        ["Dossiers"] = ["Catalogue", "Deadlines", "Payments", "People", "Printing", "Staff"],
        ["Intake"] = ["Dossiers"],
        ["Certification"] = ["Intake"],
        ["Supervision"] = ["Intake", "Dossiers"],
        ["Messages"] = ["Dossiers"],
        ["Reports"] = ["Intake", "Dossiers"],
    };

    private static readonly string[] PureEnemies =
    [
        "using Microsoft.EntityFrameworkCore", "using Microsoft.AspNetCore", "using MudBlazor", "using System.IO", "using System.Net",
        "using Microsoft.Extensions", "File.Read", "File.Write", "File.Open", "IDbContextFactory",
    ];

    [Fact]
    public void Every_room_of_the_table_has_files() =>
        Assert.Empty(Table.Keys.Where(room => !SourceTree.Files.Any(file => Base(file.Room) == Base(room))));

    [Fact]
    public void Every_file_lies_in_a_known_room()
    {
        string[] others = ["App", "UI", "Program"];
        Assert.Empty(SourceTree.Files.Where(file => !Table.ContainsKey(Base(file.Room)) && !others.Contains(Base(file.Room))).Select(file => file.Path));
    }

    [Fact]
    public void Rooms_name_only_whom_they_may_know() => Assert.Empty(
        from file in SourceTree.Files
        let room = file.Room
        where Table.ContainsKey(Base(room))
        from known in file.RoomsKnown
        where IsRoom(known) && !May(room, known)
        select $"{file.Path} names {known}");

    [Fact]
    public void Domains_are_pure() => Assert.Empty(
        from file in SourceTree.Files
        where file.Room.EndsWith(".Domain", StringComparison.Ordinal) || file.Room == "Platform.Kernel"
        from enemy in PureEnemies
        where file.Text.Contains(enemy, StringComparison.Ordinal)
        select $"{file.Path} says {enemy}");

    [Fact]
    public void Domains_name_only_the_kernel_and_domains() => Assert.Empty(
        from file in SourceTree.Files
        where file.Room.EndsWith(".Domain", StringComparison.Ordinal)
        from known in file.RoomsKnown
        where IsRoom(known) && known != "Platform.Kernel" && !known.EndsWith(".Domain", StringComparison.Ordinal)
        select $"{file.Path} names {known}");

    [Fact]
    public void Shared_components_name_only_the_kernel_the_platform_and_domains() => Assert.Empty(
        from file in SourceTree.Files
        where file.Room == "UI"
        from known in file.RoomsKnown
        where IsRoom(known) && known is not ("UI" or "Platform" or "Platform.Kernel") && !known.EndsWith(".Domain", StringComparison.Ordinal)
        select $"{file.Path} names {known}");

    [Fact]
    public void Pages_never_see_the_database() => Assert.Empty(
        from file in SourceTree.Files
        where file.Room.EndsWith(".Pages", StringComparison.Ordinal) || file.Room is "UI" or "App"
        where file.Text.Contains("WorkbenchDb", StringComparison.Ordinal) || file.RoomsKnown.Contains("Data")
        select file.Path);

    private static string Base(string room) => room == "Platform.Kernel" ? room : room.Split('.')[0];

    private static bool IsRoom(string name) => Table.ContainsKey(Base(name)) || Base(name) is "UI" or "App";

    private static bool May(string room, string known)
    {
        if (Base(room) == Base(known) || known == "Platform.Kernel") return true;
        if (Base(known) == "UI") return room.EndsWith(".Pages", StringComparison.Ordinal) || Base(room) is not "Platform" && Base(room) is not "Data";
        return Reachable(Base(room)).Contains(Base(known));
    }

    private static HashSet<string> Reachable(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(Table.GetValueOrDefault(room, []));
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            foreach (var further in Table.GetValueOrDefault(next, [])) waiting.Push(further);
        }
        return seen;
    }
}
