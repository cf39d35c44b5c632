namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GenerateRandomRequest
{
    /// <summary>1 to 1024.</summary>
    public required int NumberOfBytes { get; init; }
}
