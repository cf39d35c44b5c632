using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Sns.Storage;

/// <summary>All topics, subscriptions and deliveries that are still owed. Changes are applied and journaled under one lock.</summary>
internal sealed class TopicStore(TimeProvider clock, IJournal journal) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Subscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutboundDelivery> _owed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string TopicArn, string Id), PublishedBefore> _published = [];
    private long _lastSequence;

    public byte JournalStream => JournalStreams.Sns;

    public Topic? FindTopic(string arn)
    {
        lock (_gate)
            return _topics.GetValueOrDefault(arn);
    }

    /// <exception cref="Pipeline.AwsErrorException">NotFound.</exception>
    public Topic RequireTopic(string arn) => FindTopic(arn) ?? throw SnsErrors.TopicNotFound();

    public Subscription? FindSubscription(string arn)
    {
        lock (_gate)
            return _subscriptions.GetValueOrDefault(arn);
    }

    /// <exception cref="Pipeline.AwsErrorException">NotFound.</exception>
    public Subscription RequireSubscription(string arn) => FindSubscription(arn) ?? throw SnsErrors.SubscriptionNotFound();

    public IReadOnlyList<Topic> Topics(string arnPrefix)
    {
        lock (_gate)
            return [.. _topics.Values.Where(topic => topic.Arn.StartsWith(arnPrefix, StringComparison.Ordinal)).OrderBy(topic => topic.Arn, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Subscription> Subscriptions(Func<Subscription, bool> wanted)
    {
        lock (_gate)
            return [.. _subscriptions.Values.Where(wanted).OrderBy(subscription => subscription.Arn, StringComparer.Ordinal)];
    }

    public IReadOnlyList<OutboundDelivery> Owed()
    {
        lock (_gate)
            return [.. _owed.Values.OrderBy(delivery => delivery.AcceptedAt)];
    }

    public void Put(Topic topic)
    {
        lock (_gate)
            Commit(Describe(topic));
    }

    /// <summary>Changes a topic under the lock.</summary>
    /// <exception cref="Pipeline.AwsErrorException">NotFound.</exception>
    public void Change(string topicArn, Func<Topic, Topic> change)
    {
        lock (_gate)
            Commit(Describe(change(RequireTopic(topicArn))));
    }

    /// <summary>Removes the topic and its subscriptions. Nothing happens when it does not exist.</summary>
    public void RemoveTopic(string arn)
    {
        lock (_gate)
        {
            if (_topics.ContainsKey(arn))
                Commit(new SnsChange.TopicRemoved(arn));
        }
    }

    public void Put(Subscription subscription)
    {
        lock (_gate)
            Commit(Describe(subscription));
    }

    public void RemoveSubscription(string arn)
    {
        lock (_gate)
        {
            if (_subscriptions.ContainsKey(arn))
                Commit(new SnsChange.SubscriptionRemoved(arn));
        }
    }

    /// <summary>Takes a message on: from now on its deliveries are owed.</summary>
    /// <param name="deliveries">Makes them from the sequence number the message gets.</param>
    /// <returns>What was published under the same deduplication id within five minutes; null when the message is new.</returns>
    public PublishedBefore? Publish(string topicArn, string messageId, string? deduplicationId, Func<long, List<OutboundDelivery>> deliveries, out long sequence)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (deduplicationId is not null && _published.TryGetValue((topicArn, deduplicationId), out var before) && before.Until > now)
            {
                sequence = before.Sequence;
                return before;
            }

            sequence = _lastSequence + 1;
            var remembered = deduplicationId is null ? null : new PublishedBefore(topicArn, deduplicationId, messageId, sequence, now + SnsLimits.DeduplicationInterval);
            var owed = deliveries(sequence);
            if (owed.Count > 0 || remembered is not null)
                Commit(new SnsChange.Published(owed, remembered));
            return null;
        }
    }

    public void Settle(string deliveryId)
    {
        lock (_gate)
            Commit(new SnsChange.Settled(deliveryId));
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, SnsJournalJson.Default.SnsChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            var now = clock.GetUtcNow();
            return
            [
                .. _topics.Values.Select(Describe)
                    .Concat(_subscriptions.Values.Select(Describe))
                    .Append(new SnsChange.Published([.. _owed.Values], null))
                    .Concat(_published.Values.Where(before => before.Until > now).Select(before => new SnsChange.Published([], before)))
                    .Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, SnsJournalJson.Default.SnsChange)),
            ];
        }
    }

    private void Commit(SnsChange change)
    {
        Apply(change);
        journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, SnsJournalJson.Default.SnsChange));
    }

    private void Apply(SnsChange change)
    {
        switch (change)
        {
            case SnsChange.TopicStored topic:
                _topics[topic.Arn] = new Topic(topic.Arn, topic.Attributes, topic.Tags);
                break;
            case SnsChange.TopicRemoved removed:
                _topics.Remove(removed.Arn);
                foreach (var orphan in _subscriptions.Values.Where(subscription => subscription.TopicArn == removed.Arn).ToArray())
                    _subscriptions.Remove(orphan.Arn);
                break;
            case SnsChange.SubscriptionStored it:
                _subscriptions[it.Arn] = new Subscription(it.Arn, it.TopicArn, it.Protocol, it.Endpoint, it.Owner, it.Attributes, it.Token);
                break;
            case SnsChange.SubscriptionRemoved removed:
                _subscriptions.Remove(removed.Arn);
                break;
            case SnsChange.Published published:
                foreach (var delivery in published.Deliveries)
                    _owed[delivery.Id] = delivery;
                if (published.Duplicate is { } duplicate)
                {
                    _published[(duplicate.TopicArn, duplicate.DeduplicationId)] = duplicate;
                    _lastSequence = Math.Max(_lastSequence, duplicate.Sequence);
                }

                break;
            case SnsChange.Settled settled:
                _owed.Remove(settled.DeliveryId);
                break;
        }
    }

    private static SnsChange Describe(Topic topic) => new SnsChange.TopicStored(topic.Arn, topic.Attributes, topic.Tags);

    private static SnsChange Describe(Subscription it) =>
        new SnsChange.SubscriptionStored(it.Arn, it.TopicArn, it.Protocol, it.Endpoint, it.Owner, it.Attributes, it.Token);
}
