using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListBucketsRequest
{
    [JsonPropertyName("prefix")]
    public string? Prefix { get; set; }

    [JsonPropertyName("bucket-region")]
    public string? BucketRegion { get; set; }

    [JsonPropertyName("max-buckets")]
    public int? MaxBuckets { get; set; }

    [JsonPropertyName("continuation-token")]
    public string? ContinuationToken { get; set; }
}
