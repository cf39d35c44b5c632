namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record UsagePlanKey(string Id, string Type, string? Value, string? Name);
