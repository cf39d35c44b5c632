using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GenerateDataKey(Encryption encryption, KeyDirectory directory, IdSource ids) : IOperation<GenerateDataKeyRequest, GenerateDataKeyResponse>
{
    public IEnumerable<Permission> Permissions(GenerateDataKeyRequest request, Caller caller) => directory.Permission("kms:GenerateDataKey", request.KeyId, caller, request.EncryptionContext);

    public GenerateDataKeyResponse Invoke(GenerateDataKeyRequest request, Caller caller)
    {
        var dataKey = ids.Bytes(DataKeyLength.Of(request.NumberOfBytes, request.KeySpec));
        var (key, ciphertext, _) = encryption.Encrypt(request.KeyId, dataKey, request.EncryptionContext, null, caller, "GenerateDataKey");
        return new GenerateDataKeyResponse(ciphertext, dataKey, key.Arn);
    }
}
