using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record AbortMultipartUploadRequest : ObjectScoped
{
    [JsonPropertyName("uploadId")]
    public string UploadId { get; set; } = "";
}
