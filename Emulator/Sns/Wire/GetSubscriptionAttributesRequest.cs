namespace Acinaces.Emulator.Sns.Wire;

internal sealed record GetSubscriptionAttributesRequest(string SubscriptionArn);
