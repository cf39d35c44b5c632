using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListMultipartUploadsRequest : ListingRequest
{
    [JsonPropertyName("key-marker")]
    public string? KeyMarker { get; set; }

    [JsonPropertyName("upload-id-marker")]
    public string? UploadIdMarker { get; set; }

    [JsonPropertyName("max-uploads")]
    public int? MaxUploads { get; set; }
}
