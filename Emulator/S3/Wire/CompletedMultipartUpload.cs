using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>The parts of which an object is made.</summary>
internal sealed record CompletedMultipartUpload
{
    [JsonPropertyName("Part")]
    public List<CompletedPart> Parts { get; set; } = [];
}
