using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record DeleteObjectRequest : VersionScoped
{
    [JsonPropertyName("If-Match")]
    public string? IfMatch { get; set; }
}
