namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record ListTagsResponse(IReadOnlyDictionary<string, string> Tags);
