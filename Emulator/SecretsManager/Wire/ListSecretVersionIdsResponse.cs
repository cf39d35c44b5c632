namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record ListSecretVersionIdsResponse(IReadOnlyList<SecretVersionEntry> Versions, string? NextToken, string ARN, string Name);
