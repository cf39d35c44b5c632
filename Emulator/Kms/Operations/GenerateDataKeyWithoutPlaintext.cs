using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record GenerateDataKeyWithoutPlaintextRequest
{
    public required string KeyId { get; init; }

    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>1 to 1024. Not together with <see cref="KeySpec"/>.</summary>
    public int? NumberOfBytes { get; init; }

    /// <summary>AES_256 or AES_128.</summary>
    public string? KeySpec { get; init; }
}

internal sealed record GenerateDataKeyWithoutPlaintextResponse(byte[] CiphertextBlob, string KeyId);

internal sealed class GenerateDataKeyWithoutPlaintext(Encryption encryption, KeyDirectory directory, IdSource ids)
    : IOperation<GenerateDataKeyWithoutPlaintextRequest, GenerateDataKeyWithoutPlaintextResponse>
{
    public IEnumerable<Permission> Permissions(GenerateDataKeyWithoutPlaintextRequest request, Caller caller) =>
        directory.Permission("kms:GenerateDataKeyWithoutPlaintext", request.KeyId, caller, request.EncryptionContext);

    public GenerateDataKeyWithoutPlaintextResponse Invoke(GenerateDataKeyWithoutPlaintextRequest request, Caller caller)
    {
        var dataKey = ids.Bytes(DataKeyLength.Of(request.NumberOfBytes, request.KeySpec));
        var (key, ciphertext, _) = encryption.Encrypt(request.KeyId, dataKey, request.EncryptionContext, null, caller, "GenerateDataKeyWithoutPlaintext");
        return new GenerateDataKeyWithoutPlaintextResponse(ciphertext, key.Arn);
    }
}
