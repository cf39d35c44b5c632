using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CreateBucketResponse
{
    [JsonPropertyName("Location")]
    public string? Location { get; set; }
}
