namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record PutResourcePolicyRequest
{
    public required string SecretId { get; init; }

    public required string ResourcePolicy { get; init; }

    /// <summary>Refuse a policy that opens the secret to everyone. Default false.</summary>
    public bool? BlockPublicPolicy { get; init; }
}
