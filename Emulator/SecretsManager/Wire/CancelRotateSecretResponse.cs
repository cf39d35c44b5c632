namespace Acinaces.Emulator.SecretsManager.Wire;

/// <param name="VersionId">The version an unfinished rotation left behind. Absent: none did.</param>
internal sealed record CancelRotateSecretResponse(string ARN, string Name, string? VersionId);
