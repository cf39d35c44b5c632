using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class EnableKey(KeyStore keys, KeyDirectory directory) : IOperation<EnableKeyRequest, EnableKeyResponse>
{
    public IEnumerable<Permission> Permissions(EnableKeyRequest request, Caller caller) => directory.Permission("kms:EnableKey", request.KeyId, caller);

    public EnableKeyResponse Invoke(EnableKeyRequest request, Caller caller) => keys.Atomically(() =>
    {
        keys.Put(directory.RequireLive(request.KeyId, caller) with { IsEnabled = true });
        return new EnableKeyResponse();
    });
}
