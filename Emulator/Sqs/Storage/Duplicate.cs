namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>What a deduplication id stands for.</summary>
/// <param name="Until">From then on the id may be used anew.</param>
internal sealed record Duplicate(string MessageId, long Sequence, DateTimeOffset Until);
