using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CreateBucketRequest : BucketScoped
{
    [JsonPropertyName("x-amz-acl")]
    public string? Acl { get; set; }

    [JsonPropertyName("x-amz-object-ownership")]
    public string? ObjectOwnership { get; set; }

    [JsonPropertyName("x-amz-bucket-object-lock-enabled")]
    public bool? ObjectLock { get; set; }

    public CreateBucketConfiguration? CreateBucketConfiguration { get; set; }
}
