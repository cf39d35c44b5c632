using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CompleteMultipartUploadRequest : ChecksummedRequest
{
    [JsonPropertyName("uploadId")]
    public string UploadId { get; set; } = "";

    [JsonPropertyName("x-amz-checksum-type")]
    public string? ChecksumType { get; set; }

    [JsonPropertyName("x-amz-mp-object-size")]
    public long? ObjectSize { get; set; }

    [JsonPropertyName("If-Match")]
    public string? IfMatch { get; set; }

    [JsonPropertyName("If-None-Match")]
    public string? IfNoneMatch { get; set; }

    public CompletedMultipartUpload? CompleteMultipartUpload { get; set; }
}
