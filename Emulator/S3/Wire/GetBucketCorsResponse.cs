using Acinaces.Emulator.S3.Model;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketCorsResponse
{
    [JsonPropertyName("CORSConfiguration")]
    public CorsConfiguration? CorsConfiguration { get; set; }
}
