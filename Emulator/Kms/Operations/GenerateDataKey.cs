using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record GenerateDataKeyRequest
{
    public required string KeyId { get; init; }

    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>1 to 1024. Not together with <see cref="KeySpec"/>.</summary>
    public int? NumberOfBytes { get; init; }

    /// <summary>AES_256 or AES_128.</summary>
    public string? KeySpec { get; init; }
}

internal sealed record GenerateDataKeyResponse(byte[] CiphertextBlob, byte[] Plaintext, string KeyId);

internal sealed class GenerateDataKey(Encryption encryption, KeyDirectory directory, IdSource ids) : IOperation<GenerateDataKeyRequest, GenerateDataKeyResponse>
{
    public IEnumerable<Permission> Permissions(GenerateDataKeyRequest request, Caller caller) => directory.Permission("kms:GenerateDataKey", request.KeyId, caller, request.EncryptionContext);

    public GenerateDataKeyResponse Invoke(GenerateDataKeyRequest request, Caller caller)
    {
        var dataKey = ids.Bytes(DataKeyLength.Of(request.NumberOfBytes, request.KeySpec));
        var (key, ciphertext, _) = encryption.Encrypt(request.KeyId, dataKey, request.EncryptionContext, null, caller, "GenerateDataKey");
        return new GenerateDataKeyResponse(ciphertext, dataKey, key.Arn);
    }
}
