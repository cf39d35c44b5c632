namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>Operations that only name an API.</summary>
internal sealed record RestApiRequest(string? RestApiId);
