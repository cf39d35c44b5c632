using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CreateMultipartUploadResponse : EncryptedResponse
{
    [JsonPropertyName("x-amz-checksum-algorithm")]
    public string? ChecksumAlgorithm { get; set; }

    [JsonPropertyName("x-amz-checksum-type")]
    public string? ChecksumType { get; set; }

    public InitiateMultipartUploadResult? InitiateMultipartUploadResult { get; set; }
}
