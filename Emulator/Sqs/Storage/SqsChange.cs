using System.Text.Json.Serialization;
using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>One change of the queues, as the journal keeps it. All state is made by applying these, live and at replay alike.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(QueueStored), "queue")]
[JsonDerivedType(typeof(QueueRemoved), "gone")]
[JsonDerivedType(typeof(QueuePurged), "purged")]
[JsonDerivedType(typeof(MessageSent), "sent")]
[JsonDerivedType(typeof(MessageReceived), "received")]
[JsonDerivedType(typeof(VisibilityChanged), "visible")]
[JsonDerivedType(typeof(MessageDeleted), "deleted")]
[JsonDerivedType(typeof(DuplicateRemembered), "duplicate")]
internal abstract record SqsChange(string QueueArn)
{
    internal sealed record QueueStored(string QueueArn, Dictionary<string, string> Attributes, Dictionary<string, string> Tags, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt) : SqsChange(QueueArn);

    internal sealed record QueueRemoved(string QueueArn) : SqsChange(QueueArn);

    internal sealed record QueuePurged(string QueueArn, DateTimeOffset At) : SqsChange(QueueArn);

    internal sealed record MessageSent(string QueueArn, SentMessage Message) : SqsChange(QueueArn);

    internal sealed record MessageReceived(string QueueArn, long Sequence, DateTimeOffset At, DateTimeOffset VisibleAt) : SqsChange(QueueArn);

    internal sealed record VisibilityChanged(string QueueArn, long Sequence, DateTimeOffset VisibleAt) : SqsChange(QueueArn);

    internal sealed record MessageDeleted(string QueueArn, long Sequence) : SqsChange(QueueArn);

    /// <summary>Only in snapshots: a deduplication id whose message is gone, but which still blocks repetitions.</summary>
    internal sealed record DuplicateRemembered(string QueueArn, string Key, string MessageId, long Sequence, DateTimeOffset Until) : SqsChange(QueueArn);
}
