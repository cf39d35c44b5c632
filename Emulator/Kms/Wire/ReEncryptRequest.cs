namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ReEncryptRequest
{
    public required byte[] CiphertextBlob { get; init; }

    public Dictionary<string, string>? SourceEncryptionContext { get; init; }

    /// <summary>Absent: the key named in the cipher text.</summary>
    public string? SourceKeyId { get; init; }

    public required string DestinationKeyId { get; init; }

    public Dictionary<string, string>? DestinationEncryptionContext { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? SourceEncryptionAlgorithm { get; init; }

    /// <summary>Default SYMMETRIC_DEFAULT.</summary>
    public string? DestinationEncryptionAlgorithm { get; init; }
}
