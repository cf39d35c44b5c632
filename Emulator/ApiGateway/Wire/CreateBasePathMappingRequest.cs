namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateBasePathMappingRequest(string? DomainName, string? BasePath, string? RestApiId, string? Stage);
