using System.Globalization;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Catalogue.Pages;

/// <summary>A rule about extra days while it is being typed.</summary>
public sealed class ExtraDaysEntry
{
    private Guid _id = Guid.NewGuid();

    public List<string> Units { get; } = [];

    public string ProcedureCode { get; set; } = "";

    public string Field { get; set; } = "";

    public string Days { get; set; } = "";

    public string LegalBasis { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static ExtraDaysEntry Of(ExtraDaysRule rule)
    {
        var entry = new ExtraDaysEntry
        {
            _id = rule.Id,
            ProcedureCode = rule.ProcedureCode ?? "",
            Field = rule.Field ?? "",
            Days = rule.Days.ToString(CultureInfo.InvariantCulture),
            LegalBasis = rule.LegalBasis,
            From = rule.From,
            To = rule.To,
        };
        entry.Units.AddRange(rule.Units);
        return entry;
    }

    public ExtraDaysRule ToRule(DateOnly today) => new(
        _id, [.. Units], ProcedureCode, Field, int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0, LegalBasis, From ?? today, To);
}
