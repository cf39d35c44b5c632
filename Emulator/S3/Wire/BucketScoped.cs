using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request about a bucket.</summary>
internal abstract record BucketScoped
{
    public string Bucket { get; set; } = "";

    /// <summary>The account that must own the bucket. Absent: any.</summary>
    [JsonPropertyName("x-amz-expected-bucket-owner")]
    public string? ExpectedBucketOwner { get; set; }
}
