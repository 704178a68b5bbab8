using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Payments.Domain;

/// <summary>The account into which citizens of a unit pay between two days.</summary>
/// <param name="Bin">Six digits that NAPAS gave the bank.</param>
/// <param name="Holder">As the bank knows it; people compare it on their phone.</param>
public sealed record PayeeAccount(Guid Id, string UnitCode, string BankName, string Bin, string Number, string Holder, DateOnly From, DateOnly? To)
{
    public BankAccount Account => new(Bin, Number);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The first thing that is missing or wrong, at its place; null when the account can be kept.</summary>
    public Refusal? Fault(UnitTree units)
    {
        if (units.Find(UnitCode) is null) return new("account-unit") { Place = nameof(UnitCode) };
        if (string.IsNullOrWhiteSpace(BankName)) return new("account-bank") { Place = nameof(BankName) };
        if (VietQr.Payload(Account, null, "").Refusal is { } fault) return fault with { Place = fault.Code == "vietqr-bank" ? nameof(Bin) : nameof(Number) };
        if (string.IsNullOrWhiteSpace(Holder)) return new("account-holder") { Place = nameof(Holder) };
        return To < From ? new("account-dates", From, To) { Place = nameof(To) } : null;
    }

    /// <summary>The account of the unit on a day: its own, else that of the nearest unit above; the latest of several.</summary>
    public static PayeeAccount? Choose(IReadOnlyCollection<PayeeAccount> accounts, UnitTree units, string? unitCode, DateOnly day)
    {
        for (var unit = units.Find(unitCode); unit is not null; unit = units.Find(unit.ParentCode))
        {
            if (accounts.Where(account => account.UnitCode == unit.Code && account.HoldsOn(day)).MaxBy(account => account.From) is { } found) return found;
        }
        return null;
    }
}
