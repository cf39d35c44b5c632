namespace Acinaces.Emulator.Sns.Wire;

internal sealed record SubscribeResponse(string SubscriptionArn);
