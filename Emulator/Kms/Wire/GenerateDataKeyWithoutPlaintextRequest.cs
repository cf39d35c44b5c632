namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GenerateDataKeyWithoutPlaintextRequest
{
    public required string KeyId { get; init; }

    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>1 to 1024. Not together with <see cref="KeySpec"/>.</summary>
    public int? NumberOfBytes { get; init; }

    /// <summary>AES_256 or AES_128.</summary>
    public string? KeySpec { get; init; }
}
