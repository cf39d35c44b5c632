namespace Acinaces.Emulator.Sns.Wire;

internal sealed record SetTopicAttributesRequest
{
    public required string TopicArn { get; init; }

    public required string AttributeName { get; init; }

    /// <summary>Absent or empty: the attribute is removed.</summary>
    public string? AttributeValue { get; init; }
}
