namespace Acinaces.Emulator.Kms.Wire;

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
