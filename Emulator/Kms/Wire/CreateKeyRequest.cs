using Acinaces.Emulator.Kms.Model;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CreateKeyRequest
{
    /// <summary>Absent: the account's policies decide.</summary>
    public string? Policy { get; init; }

    public string? Description { get; init; }

    /// <summary>Required for asymmetric keys.</summary>
    public string? KeyUsage { get; init; }

    /// <summary>The old name of <see cref="KeySpec"/>.</summary>
    public string? CustomerMasterKeySpec { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? KeySpec { get; init; }

    /// <summary>Only AWS_KMS (default).</summary>
    public string? Origin { get; init; }

    /// <summary>Only false (default).</summary>
    public bool? MultiRegion { get; init; }

    /// <summary>The emulator never locks anyone out, so there is nothing to bypass.</summary>
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
