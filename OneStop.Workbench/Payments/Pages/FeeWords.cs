using Microsoft.Extensions.Localization;
using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Payments.Pages;

/// <summary>A fee rule in one line that people read.</summary>
internal static class FeeWords
{
    public static string Say(FeeRule fee, IStringLocalizer<PaymentsText> texts)
    {
        var parts = new[]
        {
            fee.Basis == FeeBasis.Free ? texts["Basis.Free"].Value : texts["Fee.Amount", fee.Amount ?? 0, texts[$"Basis.{fee.Basis}"].Value].Value,
            fee.LaterFrom is { } from ? texts["Fee.Later", from, fee.LaterPage ?? 0].Value : null,
            fee.Most is { } most ? texts["Fee.Most", most].Value : null,
            fee.Online is { } online ? texts["Fee.Online", online].Value : null,
            fee.Waived.Count > 0 ? texts["Fee.Waived", string.Join(", ", fee.Waived.Select(PayerGroups.Name))].Value : null,
        };
        return string.Join("; ", parts.OfType<string>());
    }
}
