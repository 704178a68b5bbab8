using System.Runtime.CompilerServices;

namespace OneStop.Workbench.Reports;

/// <summary>Two streams that are each in order as one that is.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> left, IAsyncEnumerable<T> right, Func<T, long> key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var first = left.GetAsyncEnumerator(cancellation);
        await using var second = right.GetAsyncEnumerator(cancellation);
        var (more, others) = (await first.MoveNextAsync(), await second.MoveNextAsync());
        while (more || others)
        {
            if (more && (!others || key(first.Current) <= key(second.Current)))
            {
                yield return first.Current;
                more = await first.MoveNextAsync();
            }
            else
            {
                yield return second.Current;
                others = await second.MoveNextAsync();
            }
        }
    }
}
