namespace OneStop.Workbench.Data;

/// <summary>
/// One writer at a time per process. SQLite has one write lock; waiting for it here is fair and asynchronous, while waiting inside
/// SQLite is a busy loop that starves whoever is unlucky. PostgreSQL takes writers in parallel, so there the gate stands open.
/// </summary>
public sealed class WriteGate(bool single) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        if (!single) return Open.Instance;
        await _turn.WaitAsync(cancellation);
        return new Leave(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Leave(SemaphoreSlim turn) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) turn.Release();
        }
    }

    private sealed class Open : IDisposable
    {
        public static readonly Open Instance = new();

        public void Dispose() { }
    }
}
