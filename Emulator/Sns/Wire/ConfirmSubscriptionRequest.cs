namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ConfirmSubscriptionRequest
{
    public required string TopicArn { get; init; }

    public required string Token { get; init; }

    /// <summary><c>true</c>: only the owner may unsubscribe. All callers of Unsubscribe are authenticated here anyhow.</summary>
    public string? AuthenticateOnUnsubscribe { get; init; }
}
