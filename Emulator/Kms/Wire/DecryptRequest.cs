namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DecryptRequest
{
    public required byte[] CiphertextBlob { get; init; }

    public Dictionary<string, string>? EncryptionContext { get; init; }

    /// <summary>Absent: the key named in the cipher text. Required for asymmetric keys.</summary>
    public string? KeyId { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? EncryptionAlgorithm { get; init; }
}
