using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Who is granted something.</summary>
internal sealed record Grantee
{
    [JsonPropertyName("@xsi:type")]
    public string? Type { get; set; }

    [JsonPropertyName("ID")]
    public string? Id { get; set; }
}
