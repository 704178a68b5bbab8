using OneStop.Workbench.Tests.Support;

namespace OneStop.Workbench.Tests.EndToEnd;

/// <summary>
/// One office for all tests on a screen that neither stop its server nor mind what others did there: its pages are warm, and every test
/// begins sittings of its own.
/// </summary>
public sealed class SharedOffice(PublishedProgram program, Browser browser) : IAsyncLifetime
{
    public Office Office { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Office = await Office.Open(program, browser);

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}

[CollectionDefinition(Browser.OneAtATime)]
public sealed class OneAtATimeDefinition : ICollectionFixture<SharedOffice>;
