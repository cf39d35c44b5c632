namespace Acinaces.Emulator.Lambda;

/// <summary>The limits Lambda enforces. Source: Lambda developer guide, "Lambda quotas".</summary>
internal static class LambdaLimits
{
    public const int DefaultTimeoutSeconds = 3;
    public const int MaxTimeoutSeconds = 900;
    public const int DefaultMemoryMb = 128;
    public const int MaxMemoryMb = 10_240;
    public const int MaxEnvironmentBytes = 4 * 1024;

    /// <summary>Synchronous request and response payloads, each. AWS states 6 MB; the service's own number in errors is 6291456 plus a margin of 100 bytes.</summary>
    public const int MaxPayloadBytes = 6 * 1024 * 1024 + 100;

    /// <summary>Asynchronous (Event) payloads.</summary>
    public const int MaxEventPayloadBytes = 256 * 1024;

    /// <summary>Tail of the log that a caller may ask for.</summary>
    public const int LogTailBytes = 4 * 1024;

    public const int AccountConcurrency = 1000;

    /// <summary>Concurrency that reservations must leave for functions without one.</summary>
    public const int MinUnreservedConcurrency = 100;

    /// <summary>What the init phase may take; the service then starts the init again inside the invocation's own timeout.</summary>
    public static readonly TimeSpan InitTimeout = TimeSpan.FromSeconds(10);

    public const int DefaultEventRetries = 2;
    public static readonly TimeSpan MaxEventAge = TimeSpan.FromHours(6);
    public const int MaxSqsBatch = 10_000;
    public const int MaxSqsBatchWithoutWindow = 10;
    public const int DefaultStreamBatch = 100;
    public const int MaxBatchingWindowSeconds = 300;
    public const int MaxParallelization = 10;
    public const int MaxTumblingWindowSeconds = 900;

    /// <summary>What a function may keep of a window, per shard; beyond it the window ends early.</summary>
    public const int MaxWindowStateBytes = 1024 * 1024;
}
