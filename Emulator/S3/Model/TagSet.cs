using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>The tags of one resource.</summary>
internal sealed record TagSet
{
    [JsonPropertyName("Tag")]
    public List<Tag> Tags { get; set; } = [];
}
