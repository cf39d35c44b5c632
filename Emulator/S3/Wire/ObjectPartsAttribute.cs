using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>In how many parts it came.</summary>
internal sealed record ObjectPartsAttribute
{
    [JsonPropertyName("PartsCount")]
    public int TotalPartsCount { get; set; }
}
