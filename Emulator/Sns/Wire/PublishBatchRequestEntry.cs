using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishBatchRequestEntry
{
    public required string Id { get; init; }

    public required string Message { get; init; }

    public string? Subject { get; init; }

    /// <summary><c>json</c>: the message holds one text per protocol.</summary>
    public string? MessageStructure { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }

    public PublishInput Input() => new()
    {
        Message = Message,
        Subject = Subject,
        MessageStructure = MessageStructure,
        Attributes = MessageAttributes,
        MessageGroupId = MessageGroupId,
        MessageDeduplicationId = MessageDeduplicationId,
    };
}
