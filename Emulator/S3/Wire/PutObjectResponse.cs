using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutObjectResponse : StoredResponse
{
    [JsonPropertyName("ETag")]
    public string? ETag { get; set; }

    [JsonPropertyName("x-amz-object-size")]
    public long? Size { get; set; }
}
