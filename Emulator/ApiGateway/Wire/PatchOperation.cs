namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record PatchOperation(string? Op, string? Path, string? Value);
