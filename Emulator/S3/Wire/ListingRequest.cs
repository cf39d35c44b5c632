using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request for a listing of a bucket, which may stop at a prefix and fold what lies behind a delimiter.</summary>
internal abstract record ListingRequest : BucketScoped
{
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    [JsonPropertyName("delimiter")]
    public string? Delimiter { get; set; }

    [JsonPropertyName("encoding-type")]
    public string? EncodingType { get; set; }
}
