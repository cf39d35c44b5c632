namespace Acinaces.Emulator.Sns.Wire;

internal sealed record UnsubscribeRequest(string SubscriptionArn);
