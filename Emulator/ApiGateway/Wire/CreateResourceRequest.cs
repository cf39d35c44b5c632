namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateResourceRequest(string? RestApiId, string? ParentId, string? PathPart);
