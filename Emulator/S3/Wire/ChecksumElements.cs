using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>The elements that carry a checksum in a document.</summary>
internal abstract record ChecksumElements : IChecksummed
{
    [JsonPropertyName("ChecksumCRC32")]
    public string? ChecksumCrc32 { get; set; }

    [JsonPropertyName("ChecksumCRC32C")]
    public string? ChecksumCrc32C { get; set; }

    [JsonPropertyName("ChecksumCRC64NVME")]
    public string? ChecksumCrc64Nvme { get; set; }

    [JsonPropertyName("ChecksumSHA1")]
    public string? ChecksumSha1 { get; set; }

    [JsonPropertyName("ChecksumSHA256")]
    public string? ChecksumSha256 { get; set; }
}
