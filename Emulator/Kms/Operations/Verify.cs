using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class Verify(KeyStore keys, KeyDirectory directory) : IOperation<VerifyRequest, VerifyResponse>
{
    public IEnumerable<Permission> Permissions(VerifyRequest request, Caller caller) => directory.Permission("kms:Verify", request.KeyId, caller);

    public VerifyResponse Invoke(VerifyRequest request, Caller caller)
    {
        var key = directory.RequireUsable(request.KeyId, caller, "SIGN_VERIFY", "Verify");
        if (KeySpecs.SigningAlgorithms(key)?.Contains(request.SigningAlgorithm) != true)
            throw KmsErrors.WrongAlgorithm(request.SigningAlgorithm, key.Spec);
        var digest = AsymmetricKeys.Digest(request.Message, request.MessageType, request.SigningAlgorithm);
        return AsymmetricKeys.Verify(key.Spec, keys.Material(key), digest, request.Signature, request.SigningAlgorithm)
            ? new VerifyResponse(key.Arn, true, request.SigningAlgorithm)
            : throw KmsErrors.InvalidSignature();
    }
}
