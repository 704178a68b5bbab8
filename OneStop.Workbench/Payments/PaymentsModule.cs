using OneStop.Workbench.Platform;

namespace OneStop.Workbench.Payments;

public static class PaymentsModule
{
    public static IHostApplicationBuilder AddPayments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddTexts<PaymentsText>();
        return builder;
    }
}
