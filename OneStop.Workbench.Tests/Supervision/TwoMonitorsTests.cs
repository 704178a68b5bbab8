using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Supervision;

/// <summary>On SQLite; the same checks run on PostgreSQL with the rest of the program.</summary>
public class TwoMonitorsTests
{
    [Fact]
    public async Task Several_nodes_at_once_tell_of_each_dossier_once()
    {
        await using var program = await WholeProgram.Start();
        await TwoMonitorsChecks.Tell_each_once(program);
        await TwoMonitorsChecks.Do_not_need_the_lease_for_it(program);
    }
}
