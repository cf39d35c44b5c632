namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishBatchRequest
{
    public required string TopicArn { get; init; }

    public required IReadOnlyList<PublishBatchRequestEntry> PublishBatchRequestEntries { get; init; }
}
