using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record UploadPartCopyRequest : ObjectScoped
{
    [JsonPropertyName("x-amz-copy-source")]
    public string CopySource { get; set; } = "";

    [JsonPropertyName("x-amz-copy-source-if-match")]
    public string? CopySourceIfMatch { get; set; }

    [JsonPropertyName("x-amz-copy-source-if-none-match")]
    public string? CopySourceIfNoneMatch { get; set; }

    [JsonPropertyName("x-amz-copy-source-if-modified-since")]
    public string? CopySourceIfModifiedSince { get; set; }

    [JsonPropertyName("x-amz-copy-source-if-unmodified-since")]
    public string? CopySourceIfUnmodifiedSince { get; set; }

    [JsonPropertyName("x-amz-source-expected-bucket-owner")]
    public string? SourceExpectedBucketOwner { get; set; }

    [JsonPropertyName("x-amz-copy-source-range")]
    public string? CopySourceRange { get; set; }

    [JsonPropertyName("partNumber")]
    public int PartNumber { get; set; }

    [JsonPropertyName("uploadId")]
    public string UploadId { get; set; } = "";
}
