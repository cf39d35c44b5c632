namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ConfirmSubscriptionResponse(string SubscriptionArn);
