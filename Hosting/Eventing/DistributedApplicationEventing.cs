using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Aspire.Hosting.Eventing;

/// <summary>Keeps the handlers of each type of event.</summary>
public class DistributedApplicationEventing : IDistributedApplicationEventing
{
    private readonly ConcurrentDictionary<Type, ImmutableArray<DistributedApplicationEventSubscription>> _subscriptions = new();

    public DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationEvent =>
        Add(typeof(T), new DistributedApplicationEventSubscription((@event, cancellationToken) => callback((T)@event, cancellationToken)));

    public DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationResourceEvent =>
        Add(typeof(T), new DistributedApplicationResourceEventSubscription(resource, (@event, cancellationToken) => callback((T)@event, cancellationToken)));

    public void Unsubscribe(DistributedApplicationEventSubscription subscription)
    {
        foreach (var type in _subscriptions.Keys)
        {
            _subscriptions.AddOrUpdate(type, [], (_, list) => list.Remove(subscription));
        }
    }

    public Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent => PublishAsync(@event, EventDispatchBehavior.BlockingSequential, cancellationToken);

    public async Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent
    {
        if (!_subscriptions.TryGetValue(typeof(T), out var all))
        {
            return;
        }

        var handlers = all.Where(s => Concerns(s, @event)).ToArray();
        if (handlers.Length == 0)
        {
            return;
        }

        if (dispatchBehavior is EventDispatchBehavior.BlockingSequential or EventDispatchBehavior.BlockingConcurrent)
        {
            await Dispatch();
        }
        else
        {
            _ = Task.Run(Dispatch, cancellationToken);
        }

        Task Dispatch() => dispatchBehavior is EventDispatchBehavior.BlockingSequential or EventDispatchBehavior.NonBlockingSequential
            ? Sequential(handlers, @event, cancellationToken)
            : Task.WhenAll(handlers.Select(h => h.Callback(@event, cancellationToken)));
    }

    private static bool Concerns(DistributedApplicationEventSubscription subscription, IDistributedApplicationEvent @event) =>
        subscription is not DistributedApplicationResourceEventSubscription { Resource: { } resource } ||
        ReferenceEquals(resource, ((IDistributedApplicationResourceEvent)@event).Resource);

    private static async Task Sequential(DistributedApplicationEventSubscription[] handlers, IDistributedApplicationEvent @event, CancellationToken cancellationToken)
    {
        foreach (var handler in handlers)
        {
            await handler.Callback(@event, cancellationToken);
        }
    }

    private DistributedApplicationEventSubscription Add(Type type, DistributedApplicationEventSubscription subscription)
    {
        _subscriptions.AddOrUpdate(type, [subscription], (_, list) => list.Add(subscription));
        return subscription;
    }
}
