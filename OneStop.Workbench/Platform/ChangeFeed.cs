using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OneStop.Workbench.Platform;

/// <summary>Something changed: a topic and the id of the thing, never its data. Whoever listens reads again what it shows.</summary>
public readonly record struct Change(string Topic, string Id);

/// <summary>
/// Tells open screens what has changed. Publishing copies the list of listeners and delivers outside any lock, each listener through
/// a channel of capacity one: a slow screen misses intermediate changes, never the last, and holds nobody up.
/// </summary>
public sealed class ChangeFeed(ILogger<ChangeFeed> log)
{
    private readonly ConcurrentDictionary<string, Subscription[]> _byTopic = new(StringComparer.Ordinal);

    /// <summary>Raised for every change after commit, before delivery: the seam through which other nodes hear of it.</summary>
    public event Action<Change>? Published;

    public void Publish(IEnumerable<Change> changes)
    {
        foreach (var change in changes.Distinct()) Publish(change);
    }

    public void Publish(Change change)
    {
        Published?.Invoke(change);
        Deliver(change);
    }

    /// <summary>Delivers on this node only; used for what another node has published.</summary>
    public void Deliver(Change change)
    {
        if (!_byTopic.TryGetValue(change.Topic, out var listeners)) return;
        foreach (var listener in listeners) listener.Offer(change);
    }

    public IDisposable Subscribe(string topic, Func<Change, Task> deliver)
    {
        var subscription = new Subscription(this, topic, deliver, log);
        _byTopic.AddOrUpdate(topic, _ => [subscription], (_, present) => [.. present, subscription]);
        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        while (_byTopic.TryGetValue(subscription.Topic, out var present))
        {
            var left = present.Where(other => other != subscription).ToArray();
            var done = left.Length == 0
                ? _byTopic.TryRemove(new(subscription.Topic, present))
                : _byTopic.TryUpdate(subscription.Topic, left, present);
            if (done) return;
        }
    }

    private sealed class Subscription : IDisposable
    {
        private readonly ChangeFeed _feed;
        private readonly Channel<Change> _waiting = Channel.CreateBounded<Change>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        public Subscription(ChangeFeed feed, string topic, Func<Change, Task> deliver, ILogger log)
        {
            (_feed, Topic) = (feed, topic);
            _ = Pump(deliver, log);
        }

        public string Topic { get; }

        public void Offer(Change change) => _waiting.Writer.TryWrite(change);

        public void Dispose()
        {
            _feed.Remove(this);
            _waiting.Writer.TryComplete();
        }

        private async Task Pump(Func<Change, Task> deliver, ILogger log)
        {
            await foreach (var change in _waiting.Reader.ReadAllAsync())
            {
                try
                {
                    await deliver(change);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    log.LogWarning(failure, "A listener of {Topic} failed", Topic);
                }
            }
        }
    }
}
