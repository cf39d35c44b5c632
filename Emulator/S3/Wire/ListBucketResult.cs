namespace Acinaces.Emulator.S3.Wire;

/// <summary>A page of objects.</summary>
internal sealed record ListBucketResult
{
    public string? Name { get; set; }

    public string? Prefix { get; set; }

    public string? Delimiter { get; set; }

    public string? EncodingType { get; set; }

    public int MaxKeys { get; set; }

    public bool IsTruncated { get; set; }

    public string? Marker { get; set; }

    public string? NextMarker { get; set; }

    public int? KeyCount { get; set; }

    public string? ContinuationToken { get; set; }

    public string? NextContinuationToken { get; set; }

    public string? StartAfter { get; set; }

    public List<ListedObject> Contents { get; set; } = [];

    public List<CommonPrefix> CommonPrefixes { get; set; } = [];
}
