using Acinaces.Emulator.S3.Model;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A page of parts.</summary>
internal sealed record ListPartsResult
{
    public string? Bucket { get; set; }

    public string? Key { get; set; }

    public string? UploadId { get; set; }

    public int PartNumberMarker { get; set; }

    public int? NextPartNumberMarker { get; set; }

    public int MaxParts { get; set; }

    public bool IsTruncated { get; set; }

    [JsonPropertyName("Part")]
    public List<ListedPart> Parts { get; set; } = [];

    public Owner? Initiator { get; set; }

    public Owner? Owner { get; set; }

    public string? StorageClass { get; set; }

    public string? ChecksumAlgorithm { get; set; }

    public string? ChecksumType { get; set; }
}
