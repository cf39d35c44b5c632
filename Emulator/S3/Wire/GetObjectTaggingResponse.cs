using Acinaces.Emulator.S3.Model;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetObjectTaggingResponse
{
    public Tagging? Tagging { get; set; }

    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }
}
