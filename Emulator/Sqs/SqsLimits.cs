namespace Acinaces.Emulator.Sqs;

/// <summary>The limits SQS enforces. Source: SQS developer guide, "Amazon SQS quotas", and SQS API reference.</summary>
internal static class SqsLimits
{
    public const int MaxQueueNameLength = 80;
    public const int MaxBatchEntries = 10;
    public const int MaxBatchEntryIdLength = 80;
    public const int MaxReceiveBatch = 10;
    public const int MaxMessageAttributes = 10;
    public const int MaxMessageBytes = 1_048_576;
    public const int MaxBatchBytes = 1_048_576;
    public const int MaxDelaySeconds = 900;
    public const int MaxVisibilitySeconds = 43_200;
    public const int MaxWaitSeconds = 20;
    public const int MaxGroupIdLength = 128;
    public const int MaxTags = 50;
    public const int MaxInFlightStandard = 120_000;
    public const int MaxInFlightFifo = 120_000;
    public const int MaxListResults = 1000;
    public static readonly TimeSpan DeduplicationInterval = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan PurgeInterval = TimeSpan.FromSeconds(60);
}
