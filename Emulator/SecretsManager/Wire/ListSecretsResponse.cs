namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record ListSecretsResponse(IReadOnlyList<SecretListEntry> SecretList, string? NextToken);
