using OneStop.Workbench.Platform;
using OneStop.Workbench.UI;

namespace OneStop.Workbench.Catalogue;

public static class CatalogueModule
{
    public static IHostApplicationBuilder AddCatalogue(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<CatalogueText>();
        builder.Services.AddTexts<FormsText>();
        builder.Services.AddSingleton<CatalogueShelf>();
        builder.Services.AddSingleton<CatalogueWatch>();
        builder.Services.AddSingleton<CatalogueWords>();
        builder.Services.AddSingleton<CatalogueDesk>();
        builder.Services.AddSingleton<FormDesk>();
        builder.Services.AddSingleton<ExtraDaysDesk>();
        builder.Services.AddSingleton<RemovedDocumentDesk>();
        builder.Services.AddSingleton<IBundledData, BundledCatalogue>();
        builder.Services.AddSingleton<IBundledData, BundledRemovals>();
        builder.Services.AddSingleton<CounterRules>();
        builder.Services.AddSingleton<CounterRuleDesk>();
        builder.Services.AddSingleton<IBundledData, BundledCounterRules>();
        builder.Services.AddScoped<IPaletteSource, ProceduresInPalette>();
        return builder;
    }
}
