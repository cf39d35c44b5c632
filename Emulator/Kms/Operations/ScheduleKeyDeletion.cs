using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

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
