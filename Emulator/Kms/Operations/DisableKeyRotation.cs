using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class DisableKeyRotation(KeyStore keys, KeyDirectory directory) : IOperation<DisableKeyRotationRequest, DisableKeyRotationResponse>
{
    public IEnumerable<Permission> Permissions(DisableKeyRotationRequest request, Caller caller) => directory.Permission("kms:DisableKeyRotation", request.KeyId, caller);

    public DisableKeyRotationResponse Invoke(DisableKeyRotationRequest request, Caller caller) => keys.Atomically(() =>
    {
        var key = directory.RequireLive(request.KeyId, caller);
        if (key.Spec != KeySpecs.Symmetric)
            throw KmsErrors.Unsupported(key.Arn);
        keys.Put(key with { RotationDays = null, NextRotationAt = null });
        return new DisableKeyRotationResponse();
    });
}
