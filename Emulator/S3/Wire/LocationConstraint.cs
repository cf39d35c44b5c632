using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Where a bucket is.</summary>
internal sealed record LocationConstraint
{
    /// <summary>Empty for us-east-1.</summary>
    [JsonPropertyName("#text")]
    public string? Region { get; set; }
}
