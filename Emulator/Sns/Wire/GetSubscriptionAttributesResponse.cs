namespace Acinaces.Emulator.Sns.Wire;

internal sealed record GetSubscriptionAttributesResponse(Dictionary<string, string> Attributes);
