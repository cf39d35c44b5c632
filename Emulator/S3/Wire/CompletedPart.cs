namespace Acinaces.Emulator.S3.Wire;

/// <summary>One of them.</summary>
internal sealed record CompletedPart : ChecksumElements
{
    public int PartNumber { get; set; }

    public string? ETag { get; set; }
}
