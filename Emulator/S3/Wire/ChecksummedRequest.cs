using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request whose body comes with its checksum.</summary>
internal abstract record ChecksummedRequest : ObjectScoped, IChecksummed
{
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

    /// <summary>Base64.</summary>
    [JsonPropertyName("Content-MD5")]
    public string? ContentMd5 { get; set; }

    [JsonPropertyName("x-amz-sdk-checksum-algorithm")]
    public string? SdkChecksumAlgorithm { get; set; }

    /// <summary>The header that comes behind the body.</summary>
    [JsonPropertyName("x-amz-trailer")]
    public string? Trailer { get; set; }
}
