using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>What is to be deleted.</summary>
internal sealed record DeleteDocument
{
    [JsonPropertyName("Object")]
    public List<ObjectIdentifier> Objects { get; set; } = [];

    public bool? Quiet { get; set; }
}
