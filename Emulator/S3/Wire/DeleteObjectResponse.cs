using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record DeleteObjectResponse
{
    [JsonPropertyName("x-amz-delete-marker")]
    public bool? DeleteMarker { get; set; }

    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }
}
