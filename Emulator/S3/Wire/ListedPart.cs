namespace Acinaces.Emulator.S3.Wire;

/// <summary>A part.</summary>
internal sealed record ListedPart : ChecksumElements
{
    public int PartNumber { get; set; }

    public DateTimeOffset LastModified { get; set; }

    public string? ETag { get; set; }

    public long Size { get; set; }
}
