using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GetPublicKey(KeyStore keys, KeyDirectory directory) : IOperation<GetPublicKeyRequest, GetPublicKeyResponse>
{
    public IEnumerable<Permission> Permissions(GetPublicKeyRequest request, Caller caller) => directory.Permission("kms:GetPublicKey", request.KeyId, caller);

    public GetPublicKeyResponse Invoke(GetPublicKeyRequest request, Caller caller)
    {
        var key = directory.RequireLive(request.KeyId, caller);
        if (key.Spec == KeySpecs.Symmetric)
            throw KmsErrors.Unsupported(key.Arn);
        return new GetPublicKeyResponse
        {
            KeyId = key.Arn,
            PublicKey = AsymmetricKeys.PublicKey(key.Spec, keys.Material(key)),
            CustomerMasterKeySpec = key.Spec,
            KeySpec = key.Spec,
            KeyUsage = key.Usage,
            EncryptionAlgorithms = KeySpecs.EncryptionAlgorithms(key),
            SigningAlgorithms = KeySpecs.SigningAlgorithms(key),
        };
    }
}
