using System.Text.Json;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>All queues. Every change is applied and journaled under one lock, so the log and memory agree on the order.</summary>
internal sealed class QueueStore(TimeProvider clock, IJournal journal, IdSource ids) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);
    private long _lastSequence;

    public byte JournalStream => JournalStreams.Sqs;

    /// <returns>Null when there is no such queue.</returns>
    public QueueView? Find(string arn)
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue(arn, out var queue))
                return null;
            queue.Settle(clock.GetUtcNow());
            return View(queue);
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">QueueDoesNotExist.</exception>
    public QueueView Require(string arn) => Find(arn) ?? throw SqsErrors.QueueDoesNotExist();

    /// <returns>Queues whose ARN starts with the prefix, by name.</returns>
    public IReadOnlyList<QueueView> List(string arnPrefix)
    {
        lock (_gate)
            return [.. _queues.Values.Where(queue => queue.Arn.StartsWith(arnPrefix, StringComparison.Ordinal)).OrderBy(queue => queue.Arn, StringComparer.Ordinal).Select(View)];
    }

    /// <summary>Creates the queue, or finds it when it exists with the same values of the given attributes.</summary>
    /// <exception cref="Pipeline.AwsErrorException">QueueNameExists.</exception>
    public void Create(string arn, IReadOnlyDictionary<string, string> attributes, IReadOnlyDictionary<string, string> tags)
    {
        lock (_gate)
        {
            if (_queues.TryGetValue(arn, out var existing))
            {
                var shown = existing.Attributes.Shown();
                foreach (var (name, value) in attributes)
                {
                    if (shown.GetValueOrDefault(name) != value)
                        throw SqsErrors.QueueNameExists(name);
                }

                return;
            }

            var now = clock.GetUtcNow();
            Commit(new SqsChange.QueueStored(arn, new Dictionary<string, string>(attributes), new Dictionary<string, string>(tags), now, now));
        }
    }

    public void SetAttributes(string arn, IReadOnlyDictionary<string, string> changes)
    {
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            var merged = queue.Attributes.With(changes);
            Commit(new SqsChange.QueueStored(arn, new Dictionary<string, string>(merged.Given), queue.Tags, queue.CreatedAt, clock.GetUtcNow()));
            queue.Pulse();
        }
    }

    public void SetTags(string arn, Func<IReadOnlyDictionary<string, string>, Dictionary<string, string>> change)
    {
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            Commit(new SqsChange.QueueStored(arn, new Dictionary<string, string>(queue.Attributes.Given), change(queue.Tags), queue.CreatedAt, queue.ModifiedAt));
        }
    }

    public void Delete(string arn)
    {
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            Commit(new SqsChange.QueueRemoved(arn));
            queue.Pulse();
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">PurgeQueueInProgress within 60 seconds of the last purge.</exception>
    public void Purge(string arn)
    {
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            var now = clock.GetUtcNow();
            if (queue.PurgedAt is { } last && now - last < SqsLimits.PurgeInterval)
                throw SqsErrors.PurgeInProgress(queue.Name);
            Commit(new SqsChange.QueuePurged(arn, now));
        }
    }

    /// <summary>Puts a message into its queue, or finds the one it repeats.</summary>
    public (string MessageId, long Sequence) Send(string arn, OutgoingMessage outgoing)
    {
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            OutgoingMessageRules.Require(outgoing, queue.Attributes);
            var now = clock.GetUtcNow();
            var deduplicationId = outgoing.DeduplicationId ?? (queue.Attributes.ContentBasedDeduplication ? OutgoingMessageRules.ContentId(outgoing.Body) : null);
            if (!queue.Attributes.IsFifo)
                deduplicationId = null;
            if (deduplicationId is not null && queue.FindDuplicate(outgoing.GroupId, deduplicationId, now) is { } earlier)
                return (earlier.MessageId, earlier.Sequence);
            var sent = new SentMessage
            {
                Sequence = _lastSequence + 1,
                MessageId = ids.Uuid(),
                Body = outgoing.Body,
                Attributes = outgoing.Attributes,
                TraceHeader = outgoing.TraceHeader,
                SenderId = outgoing.SenderId,
                SentAt = now,
                VisibleAt = now + (outgoing.Delay ?? queue.Attributes.Delay),
                GroupId = outgoing.GroupId,
                DeduplicationId = deduplicationId,
            };
            Commit(new SqsChange.MessageSent(arn, sent));
            return (sent.MessageId, sent.Sequence);
        }
    }

    /// <param name="visibility">Absent: the queue's own timeout.</param>
    /// <param name="wait">Absent: the queue's own wait.</param>
    public async ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string arn, int count, TimeSpan? visibility, TimeSpan? wait, CancellationToken cancellationToken)
    {
        DateTimeOffset? deadline = null;
        while (true)
        {
            Task arrival;
            TimeSpan pause;
            lock (_gate)
            {
                var queue = RequireQueue(arn);
                var now = clock.GetUtcNow();
                deadline ??= now + (wait ?? queue.Attributes.ReceiveWait);
                var received = Take(queue, count, visibility ?? queue.Attributes.VisibilityTimeout, now);
                if (received.Count > 0 || now >= deadline)
                    return received;
                arrival = queue.Arrival;
                pause = (queue.NextVisibleAt is { } next && next < deadline.Value ? next : deadline.Value) - now;
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(arrival, Task.Delay(pause, clock, waiting.Token));
            await waiting.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Deletes a received message. Deleting again, or with a handle of an earlier receive, changes nothing.</summary>
    public void DeleteMessage(string arn, string receiptHandle)
    {
        var handle = ReceiptHandle.Parse(receiptHandle, arn);
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            queue.Settle(clock.GetUtcNow());
            if (queue.Find(handle.Sequence) is not { } message || message.ReceiveCount != handle.ReceiveCount)
                return;
            if (queue.Attributes.IsFifo && message.Standing != MessageStanding.InFlight)
                throw SqsErrors.InvalidParameter("ReceiptHandle", receiptHandle, "The receipt handle has expired.");
            Commit(new SqsChange.MessageDeleted(arn, handle.Sequence));
        }
    }

    public void ChangeVisibility(string arn, string receiptHandle, TimeSpan timeout)
    {
        var handle = ReceiptHandle.Parse(receiptHandle, arn);
        lock (_gate)
        {
            var queue = RequireQueue(arn);
            var now = clock.GetUtcNow();
            queue.Settle(now);
            if (queue.Find(handle.Sequence) is not { } message || message.ReceiveCount != handle.ReceiveCount)
                throw SqsErrors.InvalidParameter("ReceiptHandle", receiptHandle, "Message does not exist or is not available for visibility timeout change.");
            if (message.Standing != MessageStanding.InFlight)
                throw SqsErrors.MessageNotInFlight();
            Commit(new SqsChange.VisibilityChanged(arn, handle.Sequence, now + timeout));
            queue.Settle(now);
        }
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, SqsJournalJson.Default.SqsChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        List<SqsChange> changes;
        lock (_gate)
        {
            cut();
            changes = [.. _queues.Values.SelectMany(Describe)];
        }
        return changes.Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, SqsJournalJson.Default.SqsChange));
    }

    private List<ReceivedMessage> Take(Queue queue, int count, TimeSpan visibility, DateTimeOffset now)
    {
        queue.Settle(now);
        List<ReceivedMessage> received = [];
        if (queue.InFlight >= (queue.Attributes.IsFifo ? SqsLimits.MaxInFlightFifo : SqsLimits.MaxInFlightStandard))
            return queue.Attributes.IsFifo ? received : throw SqsErrors.OverLimit("Too many messages in flight.");
        var seen = -1;
        while (received.Count < count && seen != 0)
        {
            // In a FIFO queue a group is closed by its first message taken, so one round must take them all.
            if (queue.Attributes.IsFifo && received.Count > 0)
                break;
            var candidates = queue.Receivable(count - received.Count);
            seen = candidates.Count;
            foreach (var message in candidates)
            {
                if (MovedToDeadLetters(queue, message, now))
                    continue;
                Commit(new SqsChange.MessageReceived(queue.Arn, message.Sequence, now, now + visibility));
                received.Add(new ReceivedMessage(message.Sent, new ReceiptHandle(queue.Arn, message.Sequence, message.ReceiveCount), message.FirstReceivedAt ?? now));
            }
        }

        return received;
    }

    private bool MovedToDeadLetters(Queue queue, Message message, DateTimeOffset now)
    {
        if (queue.Attributes.Redrive is not { } redrive || message.ReceiveCount < redrive.MaxReceiveCount || !_queues.TryGetValue(redrive.DeadLetterTargetArn, out var target))
            return false;
        // A standard message keeps the time it was first sent: the dead-letter queue does not prolong its life.
        var moved = message.Sent with
        {
            Sequence = _lastSequence + 1,
            SentAt = target.Attributes.IsFifo ? now : message.Sent.SentAt,
            VisibleAt = target.Attributes.IsFifo ? now : message.Sent.SentAt,
            DeadLetterSourceArn = queue.Arn,
            ReceiveCount = 0,
            FirstReceivedAt = null,
        };
        Commit(new SqsChange.MessageDeleted(queue.Arn, message.Sequence));
        Commit(new SqsChange.MessageSent(target.Arn, moved));
        return true;
    }

    private void Commit(SqsChange change)
    {
        Apply(change);
        journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, SqsJournalJson.Default.SqsChange));
    }

    private void Apply(SqsChange change)
    {
        if (change is SqsChange.QueueStored stored)
        {
            if (!_queues.TryGetValue(stored.QueueArn, out var known))
                _queues.Add(stored.QueueArn, known = new Queue(stored.QueueArn, stored.CreatedAt));
            (known.Attributes, known.Tags, known.ModifiedAt) = (new QueueAttributes(stored.Attributes), stored.Tags, stored.ModifiedAt);
            return;
        }

        if (!_queues.TryGetValue(change.QueueArn, out var queue))
            return;
        switch (change)
        {
            case SqsChange.QueueRemoved:
                _queues.Remove(change.QueueArn);
                break;
            case SqsChange.QueuePurged purged:
                queue.Purge(purged.At);
                break;
            case SqsChange.MessageSent sent:
                _lastSequence = Math.Max(_lastSequence, sent.Message.Sequence);
                queue.Add(sent.Message);
                break;
            case SqsChange.MessageReceived received when queue.Find(received.Sequence) is { } message:
                queue.Receive(message, received.At, received.VisibleAt);
                break;
            case SqsChange.VisibilityChanged changed when queue.Find(changed.Sequence) is { } message:
                queue.ChangeVisibility(message, changed.VisibleAt);
                break;
            case SqsChange.MessageDeleted deleted when queue.Find(deleted.Sequence) is { } message:
                queue.Remove(message);
                break;
            case SqsChange.DuplicateRemembered duplicate:
                _lastSequence = Math.Max(_lastSequence, duplicate.Sequence);
                queue.Remember(duplicate.Key, new Duplicate(duplicate.MessageId, duplicate.Sequence, duplicate.Until));
                break;
        }
    }

    private IEnumerable<SqsChange> Describe(Queue queue)
    {
        var now = clock.GetUtcNow();
        queue.Settle(now);
        queue.ForgetDuplicates(now);
        yield return new SqsChange.QueueStored(queue.Arn, new Dictionary<string, string>(queue.Attributes.Given), queue.Tags, queue.CreatedAt, queue.ModifiedAt);
        foreach (var message in queue.Messages)
        {
            yield return new SqsChange.MessageSent(queue.Arn, message.Sent with
            {
                VisibleAt = message.VisibleAt,
                ReceiveCount = message.ReceiveCount,
                FirstReceivedAt = message.FirstReceivedAt,
            });
        }

        foreach (var (key, duplicate) in queue.Duplicates)
            yield return new SqsChange.DuplicateRemembered(queue.Arn, key, duplicate.MessageId, duplicate.Sequence, duplicate.Until);
    }

    private Queue RequireQueue(string arn) => _queues.GetValueOrDefault(arn) ?? throw SqsErrors.QueueDoesNotExist();

    private static QueueView View(Queue queue) => new(
        queue.Arn, queue.Name, queue.Attributes, queue.Tags, queue.CreatedAt, queue.ModifiedAt, queue.Visible, queue.InFlight, queue.Delayed);
}
