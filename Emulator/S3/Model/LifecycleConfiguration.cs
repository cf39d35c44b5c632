using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>When a bucket's objects end by themselves.</summary>
internal sealed record LifecycleConfiguration
{
    [JsonPropertyName("Rule")]
    public List<LifecycleRule> Rules { get; set; } = [];
}
