using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectsRequest : BucketScoped
{
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    [JsonPropertyName("delimiter")]
    public string? Delimiter { get; set; }

    [JsonPropertyName("encoding-type")]
    public string? EncodingType { get; set; }

    [JsonPropertyName("max-keys")]
    public int? MaxKeys { get; set; }

    [JsonPropertyName("marker")]
    public string? Marker { get; set; }
}
