using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record GetPublicKeyRequest(string KeyId);

internal sealed record GetPublicKeyResponse
{
    public required string KeyId { get; init; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public required byte[] PublicKey { get; init; }

    public required string CustomerMasterKeySpec { get; init; }

    public required string KeySpec { get; init; }

    public required string KeyUsage { get; init; }

    public IReadOnlyList<string>? EncryptionAlgorithms { get; init; }

    public IReadOnlyList<string>? SigningAlgorithms { get; init; }
}

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
