namespace Acinaces.Emulator.Sqs.Model;

/// <summary>A message as it was sent, and where it stands in its queue. The second half changes only under the lock of the store.</summary>
internal sealed class Message(SentMessage sent)
{
    public SentMessage Sent { get; } = sent;

    public long Sequence => Sent.Sequence;

    /// <summary>From when on it can be received.</summary>
    public DateTimeOffset VisibleAt { get; set; } = sent.VisibleAt;

    public int ReceiveCount { get; set; } = sent.ReceiveCount;

    /// <summary>Absent until it has been received.</summary>
    public DateTimeOffset? FirstReceivedAt { get; set; } = sent.FirstReceivedAt;

    public MessageStanding Standing { get; set; } = MessageStanding.Delayed;
}
