using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetObjectAttributesRequest : VersionScoped
{
    [JsonPropertyName("x-amz-object-attributes")]
    public string? ObjectAttributes { get; set; }

    [JsonPropertyName("x-amz-max-parts")]
    public int? MaxParts { get; set; }

    [JsonPropertyName("x-amz-part-number-marker")]
    public int? PartNumberMarker { get; set; }
}
