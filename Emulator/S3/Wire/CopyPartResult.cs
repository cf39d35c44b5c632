namespace Acinaces.Emulator.S3.Wire;

/// <summary>The copied part.</summary>
internal sealed record CopyPartResult : ChecksumElements
{
    public DateTimeOffset LastModified { get; set; }

    public string? ETag { get; set; }
}
