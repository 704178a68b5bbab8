using OneStop.Workbench.Tests.Dossiers;
using OneStop.Workbench.Tests.Reports;
using OneStop.Workbench.Tests.Supervision;
using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Data;

public class PostgresTests
{
    [Fact]
    public async Task The_whole_program_works_on_postgres()
    {
        await using var server = await PostgresServer.Start();
        var connection = await server.NewDatabase("onestop");
        await using var program = await WholeProgram.Start("--Database:Provider=postgres", $"--Database:ConnectionString={connection}");
        await BulkChecks.Writes_what_saving_writes(program);
        await AcceptanceChecks.Parallel_acceptances_get_each_its_own_number(program);
        await AcceptanceChecks.The_same_draft_twice_gives_one_dossier(program);
        await AcceptanceChecks.A_dossier_is_found_by_what_people_type(program);
        await FigureChecks.Rows_tell_what_events_tell(program);
        await FigureChecks.Rows_made_again_from_events_are_the_same(program);
        await ReportChecks.What_was_accepted_is_counted_and_listed(program);
        await TwoMonitorsChecks.Tell_each_once(program);
        await TwoMonitorsChecks.Do_not_need_the_lease_for_it(program);
    }
}
