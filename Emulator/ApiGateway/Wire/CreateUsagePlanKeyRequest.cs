namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateUsagePlanKeyRequest(string? UsagePlanId, string? KeyId, string? KeyType);
