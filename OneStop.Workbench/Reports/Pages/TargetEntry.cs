using System.Globalization;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports.Pages;

/// <summary>A decided figure while it is typed.</summary>
internal sealed class TargetEntry
{
    private Guid _id = Guid.NewGuid();

    public string Code { get; set; } = Indicator.All[0].Code;

    public string? UnitCode { get; set; }

    public string? Value { get; set; }

    public string? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool IsMoney => Code is DecidedFigure.DayValue or Indicator.MoneySaved;

    public static TargetEntry Of(DecidedFigure figure) => new()
    {
        _id = figure.Id, Code = figure.Code, UnitCode = figure.UnitCode, Value = figure.Value.ToString("0.##", CultureInfo.CurrentCulture),
        Decision = figure.Decision, DecidedOn = figure.DecidedOn, From = figure.From, To = figure.To,
    };

    /// <summary>Null where the value is no number; comma and point are both understood as people write them.</summary>
    public DecidedFigure? ToFigure(DateOnly today) =>
        decimal.TryParse((Value ?? "").Trim().TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new DecidedFigure { Id = _id, Code = Code, UnitCode = UnitCode ?? "", Value = value, Decision = Decision ?? "", DecidedOn = DecidedOn ?? today, From = From ?? today, To = To }
            : null;
}
