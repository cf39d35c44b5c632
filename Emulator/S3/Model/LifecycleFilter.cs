using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>Which objects a rule is about. All that is given must hold.</summary>
internal sealed record LifecycleFilter
{
    public string? Prefix { get; set; }

    [JsonPropertyName("Tag")]
    public List<Tag> Tags { get; set; } = [];

    public long? ObjectSizeGreaterThan { get; set; }

    public long? ObjectSizeLessThan { get; set; }

    /// <summary>Several conditions at once.</summary>
    public LifecycleFilter? And { get; set; }

    public bool Covers(ObjectVersion version) =>
        version.Key.StartsWith(Prefix ?? "", StringComparison.Ordinal) && Tags.TrueForAll(version.Tags.Contains)
        && !(version.Size <= ObjectSizeGreaterThan) && !(version.Size >= ObjectSizeLessThan) && (And is null || And.Covers(version));
}
