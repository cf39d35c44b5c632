namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record BatchGetSecretValueResponse(IReadOnlyList<GetSecretValueResponse> SecretValues, IReadOnlyList<BatchSecretError> Errors, string? NextToken);
