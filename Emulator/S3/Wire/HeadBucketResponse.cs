using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record HeadBucketResponse
{
    [JsonPropertyName("x-amz-bucket-region")]
    public string? BucketRegion { get; set; }

    [JsonPropertyName("x-amz-access-point-alias")]
    public bool AccessPointAlias { get; set; }
}
