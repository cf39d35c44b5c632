using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class Decrypt(Encryption encryption, KeyDirectory directory) : IOperation<DecryptRequest, DecryptResponse>
{
    public IEnumerable<Permission> Permissions(DecryptRequest request, Caller caller) =>
        directory.Permission("kms:Decrypt", Encryption.KeyIdOf(request.KeyId, request.CiphertextBlob, request.EncryptionAlgorithm), caller, request.EncryptionContext);

    public DecryptResponse Invoke(DecryptRequest request, Caller caller)
    {
        var (key, plaintext, algorithm) = encryption.Decrypt(request.KeyId, request.CiphertextBlob, request.EncryptionContext, request.EncryptionAlgorithm, caller, "Decrypt");
        return new DecryptResponse(key.Arn, plaintext, algorithm);
    }
}
