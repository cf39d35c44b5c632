using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectVersionsRequest : BucketScoped
{
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    [JsonPropertyName("delimiter")]
    public string? Delimiter { get; set; }

    [JsonPropertyName("encoding-type")]
    public string? EncodingType { get; set; }

    [JsonPropertyName("max-keys")]
    public int? MaxKeys { get; set; }

    [JsonPropertyName("key-marker")]
    public string? KeyMarker { get; set; }

    [JsonPropertyName("version-id-marker")]
    public string? VersionIdMarker { get; set; }
}
