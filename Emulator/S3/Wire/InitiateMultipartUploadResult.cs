namespace Acinaces.Emulator.S3.Wire;

/// <summary>An upload that has begun.</summary>
internal sealed record InitiateMultipartUploadResult
{
    public string? Bucket { get; set; }

    public string? Key { get; set; }

    public string? UploadId { get; set; }
}
