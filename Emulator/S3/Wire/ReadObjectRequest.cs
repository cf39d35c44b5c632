using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request for an object or what is known of it.</summary>
internal abstract record ReadObjectRequest : VersionScoped
{
    [JsonPropertyName("If-Match")]
    public string? IfMatch { get; set; }

    [JsonPropertyName("If-None-Match")]
    public string? IfNoneMatch { get; set; }

    [JsonPropertyName("If-Modified-Since")]
    public string? IfModifiedSince { get; set; }

    [JsonPropertyName("If-Unmodified-Since")]
    public string? IfUnmodifiedSince { get; set; }

    [JsonPropertyName("Range")]
    public string? Range { get; set; }

    [JsonPropertyName("partNumber")]
    public int? PartNumber { get; set; }

    [JsonPropertyName("x-amz-checksum-mode")]
    public string? ChecksumMode { get; set; }

    [JsonPropertyName("response-cache-control")]
    public string? ResponseCacheControl { get; set; }

    [JsonPropertyName("response-content-disposition")]
    public string? ResponseContentDisposition { get; set; }

    [JsonPropertyName("response-content-encoding")]
    public string? ResponseContentEncoding { get; set; }

    [JsonPropertyName("response-content-language")]
    public string? ResponseContentLanguage { get; set; }

    [JsonPropertyName("response-content-type")]
    public string? ResponseContentType { get; set; }

    [JsonPropertyName("response-expires")]
    public string? ResponseExpires { get; set; }
}
