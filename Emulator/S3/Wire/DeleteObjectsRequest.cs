using Acinaces.Emulator.Protocols;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record DeleteObjectsRequest : BucketScoped, IDigestedRequest, IChecksummed
{
    [JsonPropertyName("Content-MD5")]
    public string? ContentMd5 { get; set; }

    [JsonPropertyName("x-amz-checksum-crc32")]
    public string? ChecksumCrc32 { get; set; }

    [JsonPropertyName("x-amz-checksum-crc32c")]
    public string? ChecksumCrc32C { get; set; }

    [JsonPropertyName("x-amz-checksum-crc64nvme")]
    public string? ChecksumCrc64Nvme { get; set; }

    [JsonPropertyName("x-amz-checksum-sha1")]
    public string? ChecksumSha1 { get; set; }

    [JsonPropertyName("x-amz-checksum-sha256")]
    public string? ChecksumSha256 { get; set; }

    [JsonPropertyName("x-amz-sdk-checksum-algorithm")]
    public string? SdkChecksumAlgorithm { get; set; }

    public DeleteDocument? Delete { get; set; }

    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; set; }
}
