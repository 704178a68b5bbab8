namespace OneStop.Workbench.Platform;

/// <summary>Brings the schema up to date; Data knows how.</summary>
public interface ISchema
{
    Task Migrate(CancellationToken cancellation);
}

/// <summary>What happens before the first request or verb: schema, then bundled data in their order.</summary>
public sealed class StartUp(ISchema schema, IEnumerable<IBundledData> bundled)
{
    public async Task Prepare(CancellationToken cancellation)
    {
        await schema.Migrate(cancellation);
        foreach (var data in bundled.OrderBy(data => data.Order)) await data.Load(cancellation);
    }
}
