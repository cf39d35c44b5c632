namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ScheduleKeyDeletionRequest
{
    public required string KeyId { get; init; }

    /// <summary>7 to 30; default 30.</summary>
    public int? PendingWindowInDays { get; init; }
}
