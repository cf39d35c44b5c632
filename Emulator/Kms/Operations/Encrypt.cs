using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class Encrypt(Encryption encryption, KeyDirectory directory) : IOperation<EncryptRequest, EncryptResponse>
{
    public IEnumerable<Permission> Permissions(EncryptRequest request, Caller caller) => directory.Permission("kms:Encrypt", request.KeyId, caller, request.EncryptionContext);

    public EncryptResponse Invoke(EncryptRequest request, Caller caller)
    {
        var (key, ciphertext, algorithm) = encryption.Encrypt(request.KeyId, request.Plaintext, request.EncryptionContext, request.EncryptionAlgorithm, caller, "Encrypt");
        return new EncryptResponse(ciphertext, key.Arn, algorithm);
    }
}
