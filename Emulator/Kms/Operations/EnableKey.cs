using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record EnableKeyRequest(string KeyId);

internal sealed record EnableKeyResponse;

internal sealed class EnableKey(KeyStore keys, KeyDirectory directory) : IOperation<EnableKeyRequest, EnableKeyResponse>
{
    public IEnumerable<Permission> Permissions(EnableKeyRequest request, Caller caller) => directory.Permission("kms:EnableKey", request.KeyId, caller);

    public EnableKeyResponse Invoke(EnableKeyRequest request, Caller caller) => keys.Atomically(() =>
    {
        keys.Put(directory.RequireLive(request.KeyId, caller) with { IsEnabled = true });
        return new EnableKeyResponse();
    });
}
