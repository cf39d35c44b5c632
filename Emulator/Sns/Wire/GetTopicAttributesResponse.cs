namespace Acinaces.Emulator.Sns.Wire;

internal sealed record GetTopicAttributesResponse(Dictionary<string, string> Attributes);
