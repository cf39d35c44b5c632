using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectsRequest : ListingRequest
{
    [JsonPropertyName("max-keys")]
    public int? MaxKeys { get; set; }

    [JsonPropertyName("marker")]
    public string? Marker { get; set; }
}
