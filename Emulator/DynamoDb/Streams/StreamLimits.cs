namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>The limits of streams. Source: DynamoDB developer guide, "Change data capture for DynamoDB Streams"; API reference of each operation.</summary>
internal static class StreamLimits
{
    public const int MaxRecordsPerPage = 1000;
    public const int MaxPageBytes = 1024 * 1024;
    public const int MaxStreamsPerPage = 100;
    public const int MaxShardsPerPage = 100;
    public const int MinShardIdLength = 28;
    public const int MaxShardIdLength = 65;
    public const int MinStreamArnLength = 37;
    public const int MaxStreamArnLength = 1024;

    /// <summary>How long a record, and a stream that has been disabled, can be read.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>How long a shard takes records before another one does.</summary>
    public static readonly TimeSpan ShardLifetime = TimeSpan.FromHours(4);

    public static readonly TimeSpan IteratorLifetime = TimeSpan.FromMinutes(15);
}
