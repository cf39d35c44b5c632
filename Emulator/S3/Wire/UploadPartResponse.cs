using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record UploadPartResponse : StoredResponse
{
    [JsonPropertyName("ETag")]
    public string? ETag { get; set; }
}
