using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class CancelKeyDeletion(KeyStore keys, KeyDirectory directory) : IOperation<CancelKeyDeletionRequest, CancelKeyDeletionResponse>
{
    public IEnumerable<Permission> Permissions(CancelKeyDeletionRequest request, Caller caller) => directory.Permission("kms:CancelKeyDeletion", request.KeyId, caller);

    public CancelKeyDeletionResponse Invoke(CancelKeyDeletionRequest request, Caller caller) => keys.Atomically(() =>
    {
        var key = directory.Require(request.KeyId, caller);
        if (key.DeletionAt is null)
            throw KmsErrors.NotPendingDeletion(key.Arn);
        keys.Put(key with { DeletionAt = null });   // It stays disabled until it is enabled again, as in AWS.
        return new CancelKeyDeletionResponse(key.Arn);
    });
}
