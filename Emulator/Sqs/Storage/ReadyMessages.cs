using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>The messages of a queue that can be received, in the order they were sent, and by group.</summary>
internal sealed class ReadyMessages
{
    private static readonly Comparer<Message> BySequence = Comparer<Message>.Create((a, b) => a.Sequence.CompareTo(b.Sequence));

    private readonly SortedSet<Message> _all = new(BySequence);
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    public Message? Oldest => _all.Min;

    public void Add(Message message)
    {
        _all.Add(message);
        if (message.Sent.GroupId is { } group)
            GroupOf(group).Ready.Add(message);
    }

    public void Remove(Message message)
    {
        _all.Remove(message);
        if (message.Sent.GroupId is { } id && _groups.TryGetValue(id, out var group))
        {
            group.Ready.Remove(message);
            Drop(id, group);
        }
    }

    public void EnterFlight(Message message)
    {
        if (message.Sent.GroupId is { } group)
            GroupOf(group).InFlight++;
    }

    public void LeaveFlight(Message message)
    {
        if (message.Sent.GroupId is { } id && _groups.TryGetValue(id, out var group))
        {
            group.InFlight--;
            Drop(id, group);
        }
    }

    public List<Message> Next(int count, bool isFifo) => isFifo
        // As many as possible of the group that waits longest, then of the next: what SQS promises for FIFO queues.
        ? [.. _groups.Values.Where(group => group.InFlight == 0 && group.Ready.Min is not null)
            .OrderBy(group => group.Ready.Min?.Sequence).SelectMany(group => group.Ready).Take(count)]
        : [.. _all.Take(count)];

    private Group GroupOf(string id)
    {
        if (!_groups.TryGetValue(id, out var group))
            _groups.Add(id, group = new Group());
        return group;
    }

    private void Drop(string id, Group group)
    {
        if (group.InFlight == 0 && group.Ready.Count == 0)
            _groups.Remove(id);
    }

    private sealed class Group
    {
        public SortedSet<Message> Ready { get; } = new(BySequence);

        public int InFlight { get; set; }
    }
}
