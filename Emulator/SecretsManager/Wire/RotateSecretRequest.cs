using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record RotateSecretRequest
{
    public required string SecretId { get; init; }

    /// <summary>Becomes the new version's id.</summary>
    public string? ClientRequestToken { get; init; }

    /// <summary>Absent: the function that is known already.</summary>
    public string? RotationLambdaARN { get; init; }

    /// <summary>Absent: the schedule stays as it is.</summary>
    public RotationRules? RotationRules { get; init; }

    /// <summary>Absent: true.</summary>
    public bool? RotateImmediately { get; init; }
}
