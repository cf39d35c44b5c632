namespace Acinaces.Emulator.Sns.Model;

/// <summary>What a publisher sends, alone or in a batch.</summary>
internal sealed record PublishInput
{
    public required string Message { get; init; }

    public string? Subject { get; init; }

    public string? MessageStructure { get; init; }

    public Dictionary<string, MessageAttributeValue>? Attributes { get; init; }

    public string? MessageGroupId { get; init; }

    public string? MessageDeduplicationId { get; init; }
}
