using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Payments;

public static class PaymentsModule
{
    public static IHostApplicationBuilder AddPayments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<PaymentsText>();
        builder.Services.AddSingleton<PaymentBook>();
        builder.Services.AddSingleton<IBundledData>(services => services.GetRequiredService<PaymentBook>());
        builder.Services.AddSingleton<Banks>();
        builder.Services.AddSingleton<FeeRuleDesk>();
        builder.Services.AddSingleton<PayeeAccountDesk>();
        return builder;
    }
}
