using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GenerateDataKeyWithoutPlaintext(Encryption encryption, KeyDirectory directory, IdSource ids)
    : IOperation<GenerateDataKeyWithoutPlaintextRequest, GenerateDataKeyWithoutPlaintextResponse>
{
    public IEnumerable<Permission> Permissions(GenerateDataKeyWithoutPlaintextRequest request, Caller caller) =>
        directory.Permission("kms:GenerateDataKeyWithoutPlaintext", request.KeyId, caller, request.EncryptionContext);

    public GenerateDataKeyWithoutPlaintextResponse Invoke(GenerateDataKeyWithoutPlaintextRequest request, Caller caller)
    {
        var dataKey = ids.Bytes(DataKeyLength.Of(request.NumberOfBytes, request.KeySpec));
        var (key, ciphertext, _) = encryption.Encrypt(request.KeyId, dataKey, request.EncryptionContext, null, caller, "GenerateDataKeyWithoutPlaintext");
        return new GenerateDataKeyWithoutPlaintextResponse(ciphertext, key.Arn);
    }
}
