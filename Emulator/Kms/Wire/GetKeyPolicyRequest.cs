namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GetKeyPolicyRequest
{
    public required string KeyId { get; init; }

    /// <summary>Always <c>default</c>.</summary>
    public string? PolicyName { get; init; }
}
