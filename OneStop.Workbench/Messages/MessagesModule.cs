using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Messages;

public static class MessagesModule
{
    public static IHostApplicationBuilder AddMessages(this IHostApplicationBuilder builder)
    {
        var options = MessageOptions.Read(builder.Configuration);
        builder.Services.AddTexts<MessagesText>();
        builder.Services.AddSingleton(options);
        if (options.Smtp is { } smtp) builder.Services.AddSingleton<IGateway>(new SmtpGateway(smtp));
        Http(builder.Services, "sms", options.Sms);
        Http(builder.Services, "zalo", options.Zalo);
        builder.Services.AddSingleton<MessageRound>();
        builder.Services.AddSingleton<MessageBoard>();
        builder.Services.AddHostedService<MessageRunner>();
        return builder;
    }

    private static void Http(IServiceCollection services, string way, HttpGatewayOptions? options)
    {
        if (options is null) return;
        services.AddHttpClient(way);
        services.AddSingleton<IGateway>(provider => new HttpGateway(way, options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(way)));
    }
}
