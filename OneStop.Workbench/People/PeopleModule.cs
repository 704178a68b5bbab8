using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform;

namespace OneStop.Workbench.People;

public static class PeopleModule
{
    public static IHostApplicationBuilder AddPeople(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<PeopleText>();
        builder.Services.AddSingleton<PeopleLists>();
        builder.Services.AddSingleton(services => new AddressBook(UnitChanges.Read(services.GetRequiredService<BundledAssets>())));
        return builder;
    }
}
