using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CreateMultipartUploadRequest : NewObjectRequest
{
    [JsonPropertyName("x-amz-checksum-algorithm")]
    public string? ChecksumAlgorithm { get; set; }

    [JsonPropertyName("x-amz-checksum-type")]
    public string? ChecksumType { get; set; }
}
