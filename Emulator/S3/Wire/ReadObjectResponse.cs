using Acinaces.Emulator.Protocols;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An object, or what is known of it.</summary>
internal abstract record ReadObjectResponse : StoredResponse, IContentResponse
{
    public int HttpStatus { get; set; } = 200;

    [JsonPropertyName("Accept-Ranges")]
    public string AcceptRanges { get; set; } = "bytes";

    [JsonPropertyName("Last-Modified")]
    public DateTimeOffset LastModified { get; set; }

    [JsonPropertyName("ETag")]
    public string? ETag { get; set; }

    [JsonPropertyName("Content-Range")]
    public string? ContentRange { get; set; }

    [JsonPropertyName("x-amz-mp-parts-count")]
    public int? PartsCount { get; set; }

    [JsonPropertyName("x-amz-tagging-count")]
    public int? TagCount { get; set; }

    [JsonPropertyName("x-amz-expiration")]
    public string? Expiration { get; set; }

    [JsonPropertyName("Content-Type")]
    public string? ContentType { get; set; }

    [JsonPropertyName("Cache-Control")]
    public string? CacheControl { get; set; }

    [JsonPropertyName("Content-Disposition")]
    public string? ContentDisposition { get; set; }

    [JsonPropertyName("Content-Encoding")]
    public string? ContentEncoding { get; set; }

    [JsonPropertyName("Content-Language")]
    public string? ContentLanguage { get; set; }

    [JsonPropertyName("Expires")]
    public string? Expires { get; set; }

    [JsonPropertyName("x-amz-meta-")]
    public Dictionary<string, string> Metadata { get; set; } = [];

    [JsonPropertyName("x-amz-storage-class")]
    public string? StorageClass { get; set; }

    [JsonIgnore]
    public Stream? Content { get; set; }

    [JsonIgnore]
    public long Length { get; set; }
}
