using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record UploadPartRequest : ChecksummedRequest, IContentRequest
{
    [JsonPropertyName("partNumber")]
    public int PartNumber { get; set; }

    [JsonPropertyName("uploadId")]
    public string UploadId { get; set; } = "";

    [JsonIgnore]
    public RequestContent? Content { get; set; }
}
