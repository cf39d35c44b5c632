using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetObjectAttributesResponse
{
    [JsonPropertyName("Last-Modified")]
    public DateTimeOffset LastModified { get; set; }

    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }

    [JsonPropertyName("GetObjectAttributesResponse")]
    public ObjectAttributes? Attributes { get; set; }
}
