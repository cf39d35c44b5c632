namespace Acinaces.Emulator.Sns.Wire;

internal sealed record SubscribeRequest
{
    public required string TopicArn { get; init; }

    public required string Protocol { get; init; }

    public string? Endpoint { get; init; }

    public Dictionary<string, string>? Attributes { get; init; }

    /// <summary>Return the ARN also of a subscription that waits for its confirmation. Default false.</summary>
    public bool? ReturnSubscriptionArn { get; init; }
}
