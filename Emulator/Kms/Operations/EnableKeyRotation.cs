using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class EnableKeyRotation(KeyStore keys, KeyDirectory directory, TimeProvider clock) : IOperation<EnableKeyRotationRequest, EnableKeyRotationResponse>
{
    public IEnumerable<Permission> Permissions(EnableKeyRotationRequest request, Caller caller) => directory.Permission("kms:EnableKeyRotation", request.KeyId, caller);

    public EnableKeyRotationResponse Invoke(EnableKeyRotationRequest request, Caller caller) => keys.Atomically(() =>
    {
        if (request.RotationPeriodInDays is < KmsLimits.MinRotationDays or > KmsLimits.MaxRotationDays)
            throw KmsErrors.Validation("RotationPeriodInDays must be between 90 and 2560.");
        var key = directory.RequireLive(request.KeyId, caller);
        if (!key.IsEnabled)
            throw KmsErrors.Disabled(key.Arn);
        if (key.Spec != KeySpecs.Symmetric)
            throw KmsErrors.Unsupported(key.Arn);
        var days = request.RotationPeriodInDays ?? key.RotationDays ?? KmsLimits.DefaultRotationDays;
        if (key.RotationDays != days)
            keys.Put(key with { RotationDays = days, NextRotationAt = clock.GetUtcNow().AddDays(days) });
        return new EnableKeyRotationResponse();
    });
}
