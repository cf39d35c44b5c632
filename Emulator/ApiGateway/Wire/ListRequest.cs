namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>Operations that list something, perhaps of an API.</summary>
internal sealed record ListRequest(string? Position, int? Limit, string? RestApiId);
