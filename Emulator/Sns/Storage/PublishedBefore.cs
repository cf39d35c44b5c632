namespace Acinaces.Emulator.Sns.Storage;

/// <summary>A deduplication id of a FIFO topic and what was published under it.</summary>
internal sealed record PublishedBefore(string TopicArn, string DeduplicationId, string MessageId, long Sequence, DateTimeOffset Until);
