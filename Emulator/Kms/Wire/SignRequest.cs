namespace Acinaces.Emulator.Kms.Wire;

internal sealed record SignRequest
{
    public required string KeyId { get; init; }

    /// <summary>1 to 4096 bytes.</summary>
    public required byte[] Message { get; init; }

    /// <summary>RAW (default) or DIGEST.</summary>
    public string? MessageType { get; init; }

    public required string SigningAlgorithm { get; init; }
}
