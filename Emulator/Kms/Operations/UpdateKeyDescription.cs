using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class UpdateKeyDescription(KeyStore keys, KeyDirectory directory) : IOperation<UpdateKeyDescriptionRequest, UpdateKeyDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(UpdateKeyDescriptionRequest request, Caller caller) => directory.Permission("kms:UpdateKeyDescription", request.KeyId, caller);

    public UpdateKeyDescriptionResponse Invoke(UpdateKeyDescriptionRequest request, Caller caller) => keys.Atomically(() =>
    {
        keys.Put(directory.RequireLive(request.KeyId, caller) with { Description = request.Description });
        return new UpdateKeyDescriptionResponse();
    });
}
