using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListPartsRequest : ObjectScoped
{
    [JsonPropertyName("uploadId")]
    public string UploadId { get; set; } = "";

    [JsonPropertyName("max-parts")]
    public int? MaxParts { get; set; }

    [JsonPropertyName("part-number-marker")]
    public int? PartNumberMarker { get; set; }
}
