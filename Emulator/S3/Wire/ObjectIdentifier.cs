using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>One version to be deleted.</summary>
internal sealed record ObjectIdentifier
{
    public string Key { get; set; } = "";

    public string? VersionId { get; set; }

    [JsonPropertyName("ETag")]
    public string? ETag { get; set; }
}
