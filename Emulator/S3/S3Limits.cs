namespace Acinaces.Emulator.S3;

/// <summary>The limits S3 enforces. Source: S3 user guide, "Amazon S3 multipart upload limits", "Object tagging", "Object metadata", "Buckets overview".</summary>
internal static class S3Limits
{
    public const int MaxKeyBytes = 1024;
    public const int MaxMetadataBytes = 2048;
    public const long MaxPutBytes = 5L * 1024 * 1024 * 1024;
    public const long MaxObjectBytes = 5L * 1024 * 1024 * 1024 * 1024;
    public const long MinPartBytes = 5L * 1024 * 1024;
    public const int MaxParts = 10_000;
    public const int MaxPage = 1000;
    public const int MaxDeletions = 1000;
    public const int MaxObjectTags = 10;
    public const int MaxBucketTags = 50;
    public const int MaxTagKeyLength = 128;
    public const int MaxTagValueLength = 256;
    public const int MaxPolicyBytes = 20 * 1024;
    public const int MaxCorsRules = 100;
    public const int MaxLifecycleRules = 1000;
    public const int MaxBucketPage = 10_000;
}
