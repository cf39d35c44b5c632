using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Buckets.</summary>
internal sealed record BucketList
{
    [JsonPropertyName("Bucket")]
    public List<ListedBucket> Buckets { get; set; } = [];
}
