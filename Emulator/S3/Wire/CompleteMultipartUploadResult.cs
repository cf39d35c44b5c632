namespace Acinaces.Emulator.S3.Wire;

/// <summary>The object.</summary>
internal sealed record CompleteMultipartUploadResult : ChecksumElements
{
    public string? Location { get; set; }

    public string? Bucket { get; set; }

    public string? Key { get; set; }

    public string? ETag { get; set; }

    public string? ChecksumType { get; set; }
}
