using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record VerifyRequest
{
    public required string KeyId { get; init; }

    /// <summary>1 to 4096 bytes.</summary>
    public required byte[] Message { get; init; }

    /// <summary>RAW (default) or DIGEST.</summary>
    public string? MessageType { get; init; }

    public required byte[] Signature { get; init; }

    public required string SigningAlgorithm { get; init; }
}

internal sealed record VerifyResponse(string KeyId, bool SignatureValid, string SigningAlgorithm);

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
