using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>Limits in words: <c>5 ngày làm việc</c>.</summary>
internal static class Limits
{
    public static string Say(Limit limit, IStringLocalizer<IntakeText> texts) =>
        limit.Unit == LimitUnit.SameDay ? texts["Limit.SameDay"] : texts[$"Limit.{limit.Unit}", limit.Amount];

    /// <summary>With the days that rules add to it, as the promise was counted.</summary>
    public static string Say(Limit limit, DeadlineAnswer? promise, IStringLocalizer<IntakeText> texts) =>
        promise?.ExtraDays.Sum(more => more.Count) is > 0 and var days ? texts["Limit.More", Say(limit, texts), days] : Say(limit, texts);
}
