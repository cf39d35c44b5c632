using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectsV2Request : ListingRequest
{
    [JsonPropertyName("max-keys")]
    public int? MaxKeys { get; set; }

    [JsonPropertyName("continuation-token")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("start-after")]
    public string? StartAfter { get; set; }

    [JsonPropertyName("fetch-owner")]
    public bool? FetchOwner { get; set; }
}
