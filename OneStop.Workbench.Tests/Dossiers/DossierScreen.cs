using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Workbench.Deadlines;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff.Domain;
using OneStop.Workbench.Tests.UI;

namespace OneStop.Workbench.Tests.Dossiers;

/// <summary>Pages about dossiers, over a real database, without a browser.</summary>
public abstract class DossierScreen : Screen, IAsyncLifetime
{
    private protected DossierOffice Office { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Office = await Arrange();
        Services.AddTexts<DossiersText>();
        Services.AddTexts<DeadlinesText>();
        Services.AddSingleton<Explanation>();
        Services.AddSingleton<TimeProvider>(Office.Database.Time);
        Services.AddSingleton(Office.Database.Feed);
        Services.AddSingleton(Office.Board);
        Services.AddSingleton(Office.Desk);
        Services.AddSingleton(Office.Files);
        Services.AddSingleton(Office.Storage);
        Services.AddSingleton(Office.Endings);
        Services.AddSingleton(Office.Waits);
        Services.AddSingleton(Office.Opinions);
        Services.AddSingleton(Office.Proposed);
        Services.AddSingleton(Office.Elsewhere);
        Services.AddSingleton(Office.Links);
        Services.AddSingleton(Office.Nudges);
        Services.AddSingleton(Office.Post);
        Services.AddSingleton(Office.Calendars);
        Services.AddSingleton<OneStop.Workbench.Dossiers.Pages.StepTaking>();
        Services.AddSingleton(new FeeDesk(Office.Database.Writer, Office.Database.Time));
        Services.AddSingleton(Office.Payments);
        Services.AddSingleton(Office.Round);
        Services.AddSingleton(new OneStop.Workbench.Catalogue.CounterRules(Office.Database));
        Prepare(Services);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual Task<DossierOffice> Arrange() => DossierOffice.Open();

    protected virtual void Prepare(IServiceCollection services)
    {
    }

    private protected IRenderedComponent<TPage> Page<TPage>(Actor by, Action<ComponentParameterCollectionBuilder<TPage>>? more = null)
        where TPage : IComponent => Render<TPage>(parameters =>
        {
            parameters.AddCascadingValue(by);
            more?.Invoke(parameters);
        });

    private protected static IElement Button(IRenderedComponent<IComponent> page, string words) =>
        page.FindAll("button").First(button => button.TextContent.Contains(words, StringComparison.Ordinal));
}
