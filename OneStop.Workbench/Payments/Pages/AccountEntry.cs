using OneStop.Workbench.Payments.Domain;

namespace OneStop.Workbench.Payments.Pages;

/// <summary>An account while it is being typed.</summary>
public sealed class AccountEntry
{
    private Guid _id = Guid.NewGuid();

    public string? UnitCode { get; set; }

    public string BankName { get; set; } = "";

    public string Bin { get; set; } = "";

    public string Number { get; set; } = "";

    public string Holder { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static AccountEntry Of(PayeeAccount account) => new()
    {
        _id = account.Id, UnitCode = account.UnitCode, BankName = account.BankName, Bin = account.Bin, Number = account.Number, Holder = account.Holder, From = account.From, To = account.To,
    };

    public PayeeAccount ToAccount(DateOnly today) => new(_id, UnitCode ?? "", BankName, Bin, Number, Holder, From ?? today, To);
}
