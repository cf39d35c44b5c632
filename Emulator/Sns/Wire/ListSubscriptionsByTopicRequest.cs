namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListSubscriptionsByTopicRequest
{
    public required string TopicArn { get; init; }

    /// <summary>ARN of the last subscription of the page before.</summary>
    public string? NextToken { get; init; }
}
