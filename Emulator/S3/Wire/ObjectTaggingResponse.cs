using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>The version whose tags were changed.</summary>
internal sealed record ObjectTaggingResponse
{
    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }
}
