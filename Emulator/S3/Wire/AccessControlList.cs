using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Grants.</summary>
internal sealed record AccessControlList
{
    [JsonPropertyName("Grant")]
    public List<AccessGrant> Grants { get; set; } = [];
}
