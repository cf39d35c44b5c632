using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A page of uploads.</summary>
internal sealed record ListMultipartUploadsResult
{
    public string? Bucket { get; set; }

    public string? KeyMarker { get; set; }

    public string? UploadIdMarker { get; set; }

    public string? NextKeyMarker { get; set; }

    public string? NextUploadIdMarker { get; set; }

    public string? Prefix { get; set; }

    public string? Delimiter { get; set; }

    public string? EncodingType { get; set; }

    public int MaxUploads { get; set; }

    public bool IsTruncated { get; set; }

    [JsonPropertyName("Upload")]
    public List<ListedUpload> Uploads { get; set; } = [];

    public List<CommonPrefix> CommonPrefixes { get; set; } = [];
}
