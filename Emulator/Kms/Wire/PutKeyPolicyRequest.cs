namespace Acinaces.Emulator.Kms.Wire;

internal sealed record PutKeyPolicyRequest
{
    public required string KeyId { get; init; }

    /// <summary>Always <c>default</c>.</summary>
    public string? PolicyName { get; init; }

    public required string Policy { get; init; }

    /// <summary>The emulator never locks anyone out, so there is nothing to bypass.</summary>
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }
}
