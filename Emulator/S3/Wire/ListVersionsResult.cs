using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A page of versions.</summary>
internal sealed record ListVersionsResult
{
    public string? Name { get; set; }

    public string? Prefix { get; set; }

    public string? Delimiter { get; set; }

    public string? EncodingType { get; set; }

    public int MaxKeys { get; set; }

    public bool IsTruncated { get; set; }

    public string? KeyMarker { get; set; }

    public string? VersionIdMarker { get; set; }

    public string? NextKeyMarker { get; set; }

    public string? NextVersionIdMarker { get; set; }

    [JsonPropertyName("Version")]
    public List<ListedVersion> Versions { get; set; } = [];

    [JsonPropertyName("DeleteMarker")]
    public List<ListedDeleteMarker> DeleteMarkers { get; set; } = [];

    public List<CommonPrefix> CommonPrefixes { get; set; } = [];
}
