using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CopyObjectRequest : NewObjectRequest
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

    [JsonPropertyName("x-amz-metadata-directive")]
    public string? MetadataDirective { get; set; }

    [JsonPropertyName("x-amz-tagging-directive")]
    public string? TaggingDirective { get; set; }

    [JsonPropertyName("x-amz-checksum-algorithm")]
    public string? ChecksumAlgorithm { get; set; }

    [JsonPropertyName("If-Match")]
    public string? IfMatch { get; set; }

    [JsonPropertyName("If-None-Match")]
    public string? IfNoneMatch { get; set; }
}
