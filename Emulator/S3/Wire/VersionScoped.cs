using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request about one version of an object.</summary>
internal abstract record VersionScoped : ObjectScoped
{
    /// <summary>Absent: the newest.</summary>
    [JsonPropertyName("versionId")]
    public string? VersionId { get; set; }
}
