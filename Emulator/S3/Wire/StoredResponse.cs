using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An answer about what was stored.</summary>
internal abstract record StoredResponse : EncryptedResponse, IChecksummed
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

    [JsonPropertyName("x-amz-checksum-type")]
    public string? ChecksumType { get; set; }

    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }
}
