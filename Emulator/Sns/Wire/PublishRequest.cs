using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishRequest
{
    public string? TopicArn { get; init; }

    /// <summary>The same as <see cref="TopicArn"/>, under its other name.</summary>
    public string? TargetArn { get; init; }

    /// <summary>Refused: text messages leave the machine.</summary>
    public string? PhoneNumber { get; init; }

    public required string Message { get; init; }

    public string? Subject { get; init; }

    /// <summary><c>json</c>: the message holds one text per protocol.</summary>
    public string? MessageStructure { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }
}
