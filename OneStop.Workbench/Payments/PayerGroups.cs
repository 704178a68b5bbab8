using System.Globalization;
using System.Resources;

namespace OneStop.Workbench.Payments;

/// <summary>Groups of payers that fee rules name, in words. A rule may name others: they are shown by their key.</summary>
public static class PayerGroups
{
    private static readonly ResourceManager Words = new(typeof(PaymentsText).FullName!, typeof(PaymentsText).Assembly);

    /// <summary>Those that have words.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "poor", "merit", "disabled", "child", "elderly", "student", "minority-poor-commune", "on-time", "rural-credit-mortgage",
        "step-parent", "blood-uncle-aunt", "disabled-or-hiv-or-ill-child",
    ];

    public static string Name(string group, CultureInfo culture) => Words.GetString($"Group.{group}", culture) ?? group;

    /// <summary>In the language of the screen.</summary>
    public static string Name(string group) => Name(group, CultureInfo.CurrentUICulture);
}
