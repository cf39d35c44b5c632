using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record EncryptRequest
{
    public required string KeyId { get; init; }

    /// <summary>1 to 4096 bytes.</summary>
    public required byte[] Plaintext { get; init; }

    /// <summary>Must be given again, the same, to decrypt.</summary>
    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? EncryptionAlgorithm { get; init; }
}

internal sealed record EncryptResponse(byte[] CiphertextBlob, string KeyId, string EncryptionAlgorithm);

internal sealed class Encrypt(Encryption encryption, KeyDirectory directory) : IOperation<EncryptRequest, EncryptResponse>
{
    public IEnumerable<Permission> Permissions(EncryptRequest request, Caller caller) => directory.Permission("kms:Encrypt", request.KeyId, caller, request.EncryptionContext);

    public EncryptResponse Invoke(EncryptRequest request, Caller caller)
    {
        var (key, ciphertext, algorithm) = encryption.Encrypt(request.KeyId, request.Plaintext, request.EncryptionContext, request.EncryptionAlgorithm, caller, "Encrypt");
        return new EncryptResponse(ciphertext, key.Arn, algorithm);
    }
}
