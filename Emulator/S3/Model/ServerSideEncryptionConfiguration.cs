using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What a bucket encrypts its objects with.</summary>
internal sealed record ServerSideEncryptionConfiguration
{
    [JsonPropertyName("Rule")]
    public List<ServerSideEncryptionRule> Rules { get; set; } = [];
}
