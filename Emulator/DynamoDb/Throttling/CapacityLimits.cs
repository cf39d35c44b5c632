namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>Figures of the service's throughput. Source: DynamoDB developer guide, "On-demand capacity mode", "Burst and adaptive capacity", "Quotas".</summary>
internal static class CapacityLimits
{
    /// <summary>Seconds of unused provisioned capacity that are kept.</summary>
    public const long BurstSeconds = 300;

    /// <summary>On-demand capacity and that of a key are counted second by second.</summary>
    public const long OneSecond = 1;

    public const long NewTableReads = 12_000;
    public const long NewTableWrites = 4_000;

    /// <summary>Reads, and also writes, of an on-demand table or index per second.</summary>
    public const long TableQuota = 40_000;

    public const long PartitionReads = 3_000;
    public const long PartitionWrites = 1_000;

    /// <summary>How long an on-demand table takes to grow: twice the peak before it is there at once, more only after it.</summary>
    public static readonly TimeSpan GrowthWindow = TimeSpan.FromMinutes(30);
}
