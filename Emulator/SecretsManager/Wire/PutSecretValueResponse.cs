namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record PutSecretValueResponse(string ARN, string Name, string VersionId, IReadOnlyList<string> VersionStages);
