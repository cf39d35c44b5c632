namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ListQueueTagsResponse(IReadOnlyDictionary<string, string>? Tags);
