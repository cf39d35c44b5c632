namespace Acinaces.Emulator.Sns.Model;

/// <summary>A subscription as lists show it.</summary>
internal sealed record SubscriptionEntry(string SubscriptionArn, string Owner, string Protocol, string Endpoint, string TopicArn)
{
    public static SubscriptionEntry Of(Subscription it) => new(it.IsPending ? "PendingConfirmation" : it.Arn, it.Owner, it.Protocol, it.Endpoint, it.TopicArn);
}
