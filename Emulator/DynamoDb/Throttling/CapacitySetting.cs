using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>What a definition says of the reads, or of the writes, of a table or index. Units per second.</summary>
/// <param name="Provisioned">Absent: on demand.</param>
/// <param name="Maximum">The owner's bound on demand. Absent: none.</param>
/// <param name="Warm">What it stands at once on demand.</param>
internal readonly record struct CapacitySetting(long? Provisioned, long? Maximum, long Warm)
{
    public static CapacitySetting Of(TableDefinition table, bool writes) =>
        Of(table.IsOnDemand, table.Throughput, table.OnDemandThroughput, table.WarmThroughput, writes);

    public static CapacitySetting Of(TableDefinition table, GlobalSecondaryIndex index, bool writes) =>
        Of(table.IsOnDemand, index.ProvisionedThroughput, index.OnDemandThroughput, index.WarmThroughput, writes);

    private static CapacitySetting Of(bool onDemand, ProvisionedThroughput? bought, OnDemandThroughput? bound, WarmThroughput? warm, bool writes)
    {
        var maximum = writes ? bound?.MaxWriteRequestUnits : bound?.MaxReadRequestUnits;
        var units = writes ? bought?.WriteCapacityUnits : bought?.ReadCapacityUnits;
        return new CapacitySetting(
            onDemand ? null : units,
            // The service's -1 takes a bound away.
            onDemand && maximum > 0 ? maximum : null,
            Math.Max(writes ? CapacityLimits.NewTableWrites : CapacityLimits.NewTableReads, (writes ? warm?.WriteUnitsPerSecond : warm?.ReadUnitsPerSecond) ?? 0));
    }
}
