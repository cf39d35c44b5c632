using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>One queue and its messages. Every member is used under the lock of <see cref="QueueStore"/>.</summary>
internal sealed class Queue(string arn, DateTimeOffset createdAt)
{
    private readonly Dictionary<long, Message> _messages = [];
    private readonly ReadyMessages _ready = new();
    private readonly PriorityQueue<Message, DateTimeOffset> _hidden = new();
    private readonly Dictionary<string, Duplicate> _duplicates = new(StringComparer.Ordinal);
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Arn { get; } = arn;

    public string Name { get; } = arn[(arn.LastIndexOf(':') + 1)..];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset ModifiedAt { get; set; } = createdAt;

    public QueueAttributes Attributes { get; set; } = new(new Dictionary<string, string>());

    public Dictionary<string, string> Tags { get; set; } = [];

    /// <summary>Absent: never purged.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    public int InFlight { get; private set; }

    public int Delayed { get; private set; }

    public int Visible => _messages.Count - InFlight - Delayed;

    /// <summary>Ends when something may have become receivable.</summary>
    public Task Arrival => _arrival.Task;

    public IEnumerable<Message> Messages => _messages.Values.OrderBy(message => message.Sequence);

    public IEnumerable<KeyValuePair<string, Duplicate>> Duplicates => _duplicates;

    public Message? Find(long sequence) => _messages.GetValueOrDefault(sequence);

    public void Add(SentMessage sent)
    {
        var message = new Message(sent);
        _messages.Add(sent.Sequence, message);
        if (sent.DeduplicationId is not null)
            Remember(DuplicateKey(sent.GroupId, sent.DeduplicationId), new Duplicate(sent.MessageId, sent.Sequence, sent.SentAt + SqsLimits.DeduplicationInterval));
        message.Standing = MessageStanding.Gone;
        if (sent.ReceiveCount > 0)
            Move(message, MessageStanding.InFlight);
        else
            Move(message, sent.VisibleAt > sent.SentAt ? MessageStanding.Delayed : MessageStanding.Ready);
    }

    public void Receive(Message message, DateTimeOffset at, DateTimeOffset visibleAt)
    {
        message.ReceiveCount++;
        message.FirstReceivedAt ??= at;
        message.VisibleAt = visibleAt;
        Move(message, MessageStanding.InFlight);
    }

    public void ChangeVisibility(Message message, DateTimeOffset visibleAt)
    {
        message.VisibleAt = visibleAt;
        Move(message, MessageStanding.InFlight);
        Pulse();
    }

    public void Remove(Message message)
    {
        Move(message, MessageStanding.Gone);
        _messages.Remove(message.Sequence);
        if (message.Sent.GroupId is not null)
            Pulse();   // Its group may be free now.
    }

    public void Purge(DateTimeOffset at)
    {
        foreach (var message in _messages.Values.ToArray())
            Remove(message);
        PurgedAt = at;
    }

    public void Remember(string key, Duplicate duplicate) => _duplicates[key] = duplicate;

    /// <returns>The message that was sent with this id in the last five minutes, if any.</returns>
    public Duplicate? FindDuplicate(string? groupId, string deduplicationId, DateTimeOffset now)
    {
        var key = DuplicateKey(groupId, deduplicationId);
        if (!_duplicates.TryGetValue(key, out var duplicate) || duplicate.Until > now)
            return duplicate;
        _duplicates.Remove(key);
        return null;
    }

    /// <summary>Lets time take effect: delays and visibility timeouts end, old messages and deduplication ids expire.</summary>
    public void Settle(DateTimeOffset now)
    {
        while (_hidden.TryPeek(out var message, out var until) && until <= now)
        {
            _hidden.Dequeue();
            // The entry is stale when the message has been received, changed or deleted since.
            if (message.Standing is MessageStanding.Delayed or MessageStanding.InFlight && message.VisibleAt == until)
                Move(message, MessageStanding.Ready);
        }

        var oldest = now - Attributes.Retention;
        while (_ready.Oldest is { } old && old.Sent.SentAt <= oldest)
            Remove(old);
    }

    /// <summary>The next instant at which a hidden message may become visible. Null when none is hidden.</summary>
    public DateTimeOffset? NextVisibleAt => _hidden.TryPeek(out _, out var until) ? until : null;

    /// <summary>Messages that can be received now, in order. In FIFO queues none of a group that has messages in flight.</summary>
    public List<Message> Receivable(int count) => _ready.Next(count, Attributes.IsFifo);

    public void ForgetDuplicates(DateTimeOffset now)
    {
        foreach (var key in _duplicates.Where(pair => pair.Value.Until <= now).Select(pair => pair.Key).ToArray())
            _duplicates.Remove(key);
    }

    public void Pulse()
    {
        var before = _arrival;
        _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        before.TrySetResult();
    }

    private string DuplicateKey(string? groupId, string deduplicationId) => Attributes.DeduplicatesPerGroup ? groupId + "\n" + deduplicationId : deduplicationId;

    private void Move(Message message, MessageStanding standing)
    {
        switch (message.Standing)
        {
            case MessageStanding.Ready:
                _ready.Remove(message);
                break;
            case MessageStanding.InFlight:
                InFlight--;
                _ready.LeaveFlight(message);
                break;
            case MessageStanding.Delayed:
                Delayed--;
                break;
        }

        message.Standing = standing;
        switch (standing)
        {
            case MessageStanding.Ready:
                _ready.Add(message);
                Pulse();
                break;
            case MessageStanding.InFlight:
                InFlight++;
                _ready.EnterFlight(message);
                _hidden.Enqueue(message, message.VisibleAt);
                break;
            case MessageStanding.Delayed:
                Delayed++;
                _hidden.Enqueue(message, message.VisibleAt);
                break;
        }
    }
}
