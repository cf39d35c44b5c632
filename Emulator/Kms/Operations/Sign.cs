using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class Sign(KeyStore keys, KeyDirectory directory) : IOperation<SignRequest, SignResponse>
{
    public IEnumerable<Permission> Permissions(SignRequest request, Caller caller) => directory.Permission("kms:Sign", request.KeyId, caller);

    public SignResponse Invoke(SignRequest request, Caller caller)
    {
        var key = directory.RequireUsable(request.KeyId, caller, "SIGN_VERIFY", "Sign");
        if (KeySpecs.SigningAlgorithms(key)?.Contains(request.SigningAlgorithm) != true)
            throw KmsErrors.WrongAlgorithm(request.SigningAlgorithm, key.Spec);
        if (request.Message.Length is 0 or > KmsLimits.MaxPlaintextBytes)
            throw KmsErrors.Validation("The message must be between 1 and 4096 bytes long.");
        var digest = AsymmetricKeys.Digest(request.Message, request.MessageType, request.SigningAlgorithm);
        return new SignResponse(key.Arn, AsymmetricKeys.Sign(key.Spec, keys.Material(key), digest, request.SigningAlgorithm), request.SigningAlgorithm);
    }
}
