using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request that says what an object will be.</summary>
internal abstract record NewObjectRequest : ChecksummedRequest
{
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

    [JsonPropertyName("x-amz-server-side-encryption")]
    public string? ServerSideEncryption { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-aws-kms-key-id")]
    public string? KmsKeyId { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-bucket-key-enabled")]
    public bool? BucketKeyEnabled { get; set; }

    [JsonPropertyName("x-amz-tagging")]
    public string? Tagging { get; set; }

    [JsonPropertyName("x-amz-acl")]
    public string? Acl { get; set; }
}
