using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.Data;

public class BulkTests
{
    [Fact]
    public async Task Writes_what_saving_writes()
    {
        await using var program = await WholeProgram.Start();
        await BulkChecks.Writes_what_saving_writes(program);
    }
}
