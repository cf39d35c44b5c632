namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record GetApiKeyRequest(string? ApiKeyId, bool? IncludeValue);
