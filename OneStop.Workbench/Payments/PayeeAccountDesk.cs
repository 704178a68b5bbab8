using OneStop.Workbench.Data;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Payments;

/// <summary>What administrators do to the accounts that citizens pay into: each with its dates, so that an old code never leads to a new account.</summary>
public sealed class PayeeAccountDesk(Writer writer, PaymentBook book, AuditTrail audit)
{
    /// <summary>All accounts of the units that the person may see to.</summary>
    public IReadOnlyList<PayeeAccount> Accounts(Actor by) => [.. book.Accounts.Where(account => by.MayAny(account.UnitCode, Role.Administrator, Role.Auditor))];

    public bool MayChange(Actor by, PayeeAccount account) => by.May(Role.Administrator, account.UnitCode);

    /// <summary>Keeps a new account, or a changed one in the place of its former wording.</summary>
    public async Task<Outcome<Done>> Put(Actor by, PayeeAccount account, CancellationToken cancellation = default)
    {
        var clean = account with
        {
            BankName = CleanText.Of(account.BankName), Bin = CleanText.Of(account.Bin), Holder = CleanText.Of(account.Holder),
            Number = CleanText.Of(account.Number).Replace(" ", "", StringComparison.Ordinal),
        };
        if (!by.Has(Role.Administrator)) return Actor.NotAllowed;
        if (clean.Fault(by.Units) is { } fault) return fault;
        if (!MayChange(by, clean)) return Actor.NotAllowed;
        var outcome = await writer.Write<Done>(async (db, changes) =>
        {
            if (await db.PayeeAccounts.FindAsync([clean.Id], cancellation) is { } former)
            {
                if (!MayChange(by, former)) return Actor.NotAllowed;
                db.Remove(former);
                await db.SaveChangesAsync(cancellation);
            }
            db.PayeeAccounts.Add(clean);
            audit.Add(db, by, "account-put", clean.UnitCode, $"{clean.Bin} {clean.Number}, {clean.From:dd'/'MM'/'yyyy}–{clean.To:dd'/'MM'/'yyyy}");
            changes.Add(PaymentBook.Topic, clean.Id.ToString());
            return default(Done);
        }, cancellation);
        if (!outcome.Refused) await book.Refresh(cancellation);
        return outcome;
    }
}
