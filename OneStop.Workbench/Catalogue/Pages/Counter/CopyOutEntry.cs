using OneStop.Workbench.Catalogue.Domain;

namespace OneStop.Workbench.Catalogue.Pages.Counter;

/// <summary>The order of a copy-out while it is being made.</summary>
public sealed class CopyOutEntry
{
    public static readonly string[] DateFormats = ["dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "ddMMyyyy", "yyyy-MM-dd", "yyyyMMdd", "MM/dd/yyyy"];

    public string Procedure { get; set; } = "";

    public string Vi { get; set; } = "";

    public string En { get; set; } = "";

    public string Dates { get; set; } = DateFormats[0];

    public bool Capitals { get; set; }

    public DateOnly? From { get; set; }

    public List<string> Order { get; } = [];

    public static CopyOutEntry Of(CopyOutOrder order, DateOnly from)
    {
        var entry = new CopyOutEntry { Procedure = order.Procedure, Vi = order.Target.Vi, En = order.Target.En, Dates = order.Dates, Capitals = order.Capitals, From = from };
        entry.Order.AddRange(order.Order);
        return entry;
    }

    /// <summary>What may still be put into the order.</summary>
    public IEnumerable<string> Left(FormDefinition? form) => CopyOutOrder.PartyPlaces.Concat(form is null ? [] : form.Sections.SelectMany(section => section.Fields.Select(field => $"form.{section.Key}.{field.Key}"))).Except(Order);

    public CopyOutOrder ToOrder() => new(Procedure.Trim(), new(Vi.Trim(), En.Trim()), Dates, Capitals, [.. Order]);
}
