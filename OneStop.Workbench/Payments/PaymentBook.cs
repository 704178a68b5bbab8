using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Data;
using OneStop.Workbench.Payments.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Staff;

namespace OneStop.Workbench.Payments;

/// <summary>What units charge and where their money goes, by date; kept in memory and read again whenever it changes on any node.</summary>
public sealed class PaymentBook : IBundledData, IDisposable
{
    public const string Topic = "payments";

    private readonly IDbContextFactory<WorkbenchDb> _contexts;
    private readonly UnitDirectory _units;
    private readonly IDisposable _subscription;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Shelf _shelf = new([], []);
    private bool _closed;

    public PaymentBook(IDbContextFactory<WorkbenchDb> contexts, UnitDirectory units, ChangeFeed feed)
    {
        (_contexts, _units) = (contexts, units);
        _subscription = feed.Subscribe(Topic, _ => Refresh(CancellationToken.None));
    }

    /// <summary>After the units and the catalogue.</summary>
    public int Order => 35;

    /// <summary>All dated rules, by procedure, the latest first.</summary>
    public IReadOnlyList<DatedFeeRule> Rules => _shelf.Rules;

    public IReadOnlyList<PayeeAccount> Accounts => _shelf.Accounts;

    /// <summary>The account that citizens of the unit pay into on the day; null where none is kept.</summary>
    public PayeeAccount? AccountFor(string? unitCode, DateOnly day) => PayeeAccount.Choose(_shelf.Accounts, _units.Current, unitCode, day);

    /// <summary>The procedure with the fees in force at the unit on the day, each with its own legal basis.</summary>
    public ProcedureVersion WithFees(ProcedureVersion procedure, string unitCode, DateOnly day) =>
        _shelf.Rules.Any(rule => rule.ProcedureCode == procedure.Code)
            ? procedure with { Limits = [.. procedure.Limits.Select(limit => Charged(procedure.Code, limit, unitCode, day))] }
            : procedure;

    public Task Load(CancellationToken cancellation) => Refresh(cancellation);

    /// <summary>One reading at a time, so that an older answer never replaces a newer one.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            if (_closed) return;
            await using var db = await _contexts.CreateDbContextAsync(cancellation);
            _shelf = new(
                await db.FeeRules.AsNoTracking().OrderBy(rule => rule.ProcedureCode).ThenByDescending(rule => rule.From).ToListAsync(cancellation),
                await db.PayeeAccounts.AsNoTracking().OrderBy(account => account.UnitCode).ThenByDescending(account => account.From).ToListAsync(cancellation));
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Waits for a reading that is under way: after it nothing touches the database any more.</summary>
    public void Dispose()
    {
        _subscription.Dispose();
        _reading.Wait();
        _closed = true;
        _reading.Release();
    }

    private CaseLimit Charged(string code, CaseLimit limit, string unitCode, DateOnly day) =>
        DatedFeeRule.Choose(_shelf.Rules, _units.Current, unitCode, code, limit.CaseKey, day) is { } rule
            ? limit with { Fee = rule.Fee, LegalBasis = rule.LegalBasis }
            : limit;

    private sealed record Shelf(IReadOnlyList<DatedFeeRule> Rules, IReadOnlyList<PayeeAccount> Accounts);
}
