using Microsoft.Extensions.Localization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>Limits in words: <c>5 ngày làm việc</c>.</summary>
internal static class Limits
{
    public static string Say(Limit limit, IStringLocalizer<IntakeText> texts) =>
        limit.Unit == LimitUnit.SameDay ? texts["Limit.SameDay"] : texts[$"Limit.{limit.Unit}", limit.Amount];
}
