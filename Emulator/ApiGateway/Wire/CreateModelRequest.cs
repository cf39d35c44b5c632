namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateModelRequest(string? RestApiId, string? Name, string? Description, string? Schema, string? ContentType);
