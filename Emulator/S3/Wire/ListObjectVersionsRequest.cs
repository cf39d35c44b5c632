using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectVersionsRequest : ListingRequest
{
    [JsonPropertyName("max-keys")]
    public int? MaxKeys { get; set; }

    [JsonPropertyName("key-marker")]
    public string? KeyMarker { get; set; }

    [JsonPropertyName("version-id-marker")]
    public string? VersionIdMarker { get; set; }
}
