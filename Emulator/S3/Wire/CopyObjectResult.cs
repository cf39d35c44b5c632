namespace Acinaces.Emulator.S3.Wire;

/// <summary>The copy.</summary>
internal sealed record CopyObjectResult : ChecksumElements
{
    public DateTimeOffset LastModified { get; set; }

    public string? ETag { get; set; }

    public string? ChecksumType { get; set; }
}
