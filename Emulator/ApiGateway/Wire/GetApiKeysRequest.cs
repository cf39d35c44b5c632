namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record GetApiKeysRequest(string? Name, string? CustomerId, bool? IncludeValues, string? Position, int? Limit);
