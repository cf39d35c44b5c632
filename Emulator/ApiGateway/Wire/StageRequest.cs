namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record StageRequest(string? RestApiId, string? StageName);
