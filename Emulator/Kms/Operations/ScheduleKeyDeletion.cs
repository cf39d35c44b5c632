using System.Text.Json.Serialization;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record ScheduleKeyDeletionRequest
{
    public required string KeyId { get; init; }

    /// <summary>7 to 30; default 30.</summary>
    public int? PendingWindowInDays { get; init; }
}

internal sealed record ScheduleKeyDeletionResponse(string KeyId, [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset DeletionDate, string KeyState, int PendingWindowInDays);

internal sealed class ScheduleKeyDeletion(KeyStore keys, KeyDirectory directory, TimeProvider clock) : IOperation<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse>
{
    public IEnumerable<Permission> Permissions(ScheduleKeyDeletionRequest request, Caller caller) => directory.Permission("kms:ScheduleKeyDeletion", request.KeyId, caller);

    public ScheduleKeyDeletionResponse Invoke(ScheduleKeyDeletionRequest request, Caller caller) => keys.Atomically(() =>
    {
        var days = request.PendingWindowInDays ?? KmsLimits.MaxDeletionDays;
        if (days is < KmsLimits.MinDeletionDays or > KmsLimits.MaxDeletionDays)
            throw KmsErrors.Validation("PendingWindowInDays must be between 7 and 30.");
        var key = directory.RequireLive(request.KeyId, caller);
        var at = clock.GetUtcNow().AddDays(days);
        keys.Put(key with { IsEnabled = false, DeletionAt = at });
        return new ScheduleKeyDeletionResponse(key.Arn, at, "PendingDeletion", days);
    });
}
