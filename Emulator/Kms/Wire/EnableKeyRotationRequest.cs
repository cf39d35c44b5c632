namespace Acinaces.Emulator.Kms.Wire;

internal sealed record EnableKeyRotationRequest
{
    public required string KeyId { get; init; }

    /// <summary>90 to 2560; default 365.</summary>
    public int? RotationPeriodInDays { get; init; }
}
