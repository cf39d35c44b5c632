namespace Acinaces.Emulator.S3.Wire;

/// <summary>The checksum.</summary>
internal sealed record ChecksumAttribute : ChecksumElements
{
    public string? ChecksumType { get; set; }
}
