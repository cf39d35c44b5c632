using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>What was deleted and what was not.</summary>
internal sealed record DeleteResult
{
    public List<DeletedObject> Deleted { get; set; } = [];

    [JsonPropertyName("Error")]
    public List<DeletionError> Errors { get; set; } = [];
}
