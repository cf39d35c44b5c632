namespace Acinaces.Emulator.Sns;

/// <summary>The limits SNS enforces. Source: SNS developer guide, "Amazon SNS endpoints and quotas".</summary>
internal static class SnsLimits
{
    public const int MaxTopicNameLength = 256;
    public const int MaxMessageBytes = 262_144;
    public const int MaxSubjectLength = 100;
    public const int MaxBatchEntries = 10;
    public const int MaxTags = 50;
    public const int PageSize = 100;
    public const int MaxFilterKeys = 5;
    public static readonly TimeSpan DeduplicationInterval = TimeSpan.FromMinutes(5);

    /// <summary>Retries towards Lambda and SQS. Source: SNS developer guide, "Message delivery retries".</summary>
    public const int MaxManagedRetries = 100_014;

    public static readonly TimeSpan MaxManagedAge = TimeSpan.FromDays(23);

    /// <summary>Retries towards HTTP, the default delivery policy: three, twenty seconds apart.</summary>
    public const int MaxHttpRetries = 3;

    public static readonly TimeSpan HttpRetryDelay = TimeSpan.FromSeconds(20);
}
