using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class DisableKey(KeyStore keys, KeyDirectory directory) : IOperation<DisableKeyRequest, DisableKeyResponse>
{
    public IEnumerable<Permission> Permissions(DisableKeyRequest request, Caller caller) => directory.Permission("kms:DisableKey", request.KeyId, caller);

    public DisableKeyResponse Invoke(DisableKeyRequest request, Caller caller) => keys.Atomically(() =>
    {
        keys.Put(directory.RequireLive(request.KeyId, caller) with { IsEnabled = false });
        return new DisableKeyResponse();
    });
}
