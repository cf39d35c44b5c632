namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record DescribeSecretRequest(string SecretId);
