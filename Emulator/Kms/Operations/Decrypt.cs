using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record DecryptRequest
{
    public required byte[] CiphertextBlob { get; init; }

    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>Absent: the key named in the cipher text. Required for asymmetric keys.</summary>
    public string? KeyId { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? EncryptionAlgorithm { get; init; }
}

internal sealed record DecryptResponse(string KeyId, byte[] Plaintext, string EncryptionAlgorithm);

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
