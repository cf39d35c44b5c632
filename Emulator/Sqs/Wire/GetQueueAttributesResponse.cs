namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record GetQueueAttributesResponse(Dictionary<string, string>? Attributes);
