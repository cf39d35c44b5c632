using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class ReEncrypt(Encryption encryption, KeyDirectory directory) : IOperation<ReEncryptRequest, ReEncryptResponse>
{
    public IEnumerable<Permission> Permissions(ReEncryptRequest request, Caller caller) =>
        directory.Permission("kms:ReEncryptFrom", Encryption.KeyIdOf(request.SourceKeyId, request.CiphertextBlob, request.SourceEncryptionAlgorithm), caller, request.SourceEncryptionContext)
            .Concat(directory.Permission("kms:ReEncryptTo", request.DestinationKeyId, caller, request.DestinationEncryptionContext));

    public ReEncryptResponse Invoke(ReEncryptRequest request, Caller caller)
    {
        var source = encryption.Decrypt(request.SourceKeyId, request.CiphertextBlob, request.SourceEncryptionContext, request.SourceEncryptionAlgorithm, caller, "ReEncrypt");
        var target = encryption.Encrypt(request.DestinationKeyId, source.Plaintext, request.DestinationEncryptionContext, request.DestinationEncryptionAlgorithm, caller, "ReEncrypt");
        return new ReEncryptResponse(target.Ciphertext, source.Key.Arn, target.Key.Arn, source.Algorithm, target.Algorithm);
    }
}
