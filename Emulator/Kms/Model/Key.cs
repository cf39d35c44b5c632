namespace Acinaces.Emulator.Kms.Model;

/// <summary>A key. Never changed in place.</summary>
internal sealed record Key
{
    public required string Arn { get; init; }

    /// <summary>SYMMETRIC_DEFAULT, RSA_2048 and so on.</summary>
    public required string Spec { get; init; }

    /// <summary>ENCRYPT_DECRYPT or SIGN_VERIFY.</summary>
    public required string Usage { get; init; }

    public required string Description { get; init; }

    public required string Policy { get; init; }

    public required Dictionary<string, string> Tags { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required bool IsEnabled { get; init; }

    /// <summary>Made by AWS on behalf of a service, behind an alias <c>alias/aws/...</c>.</summary>
    public bool IsAwsManaged { get; init; }

    /// <summary>When it goes for good. Absent: its deletion is not scheduled.</summary>
    public DateTimeOffset? DeletionAt { get; init; }

    /// <summary>Absent: rotation is off.</summary>
    public int? RotationDays { get; init; }

    /// <summary>Absent: rotation is off.</summary>
    public DateTimeOffset? NextRotationAt { get; init; }

    /// <summary>Key material, sealed; the last one encrypts, all of them decrypt.</summary>
    public required IReadOnlyList<byte[]> SealedMaterials { get; init; }

    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];

    public string State => DeletionAt is not null ? "PendingDeletion" : IsEnabled ? "Enabled" : "Disabled";
}
