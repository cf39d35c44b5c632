namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

internal sealed record TagList(IReadOnlyDictionary<string, string> Tags);
