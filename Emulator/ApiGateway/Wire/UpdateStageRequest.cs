namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record UpdateStageRequest(string? RestApiId, string? StageName, IReadOnlyList<PatchOperation>? PatchOperations);
