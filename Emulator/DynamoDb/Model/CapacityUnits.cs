namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>What reads and writes cost. Source: DynamoDB developer guide, "Read and write capacity".</summary>
internal static class CapacityUnits
{
    /// <summary>How much more an action costs in a transaction, which prepares it and then makes it.</summary>
    public const int TransactionFactor = 2;

    /// <summary>One unit for each begun KiB, at least one.</summary>
    public static double ForWrite(long bytes) => Math.Max(1, Begun(bytes, DynamoDbLimits.WriteUnitBytes));

    /// <summary>One unit for each begun 4 KiB, at least one; half where the reader does not ask for consistency.</summary>
    public static double ForRead(long bytes, bool consistent) => Math.Max(1, Begun(bytes, DynamoDbLimits.ReadUnitBytes)) * (consistent ? 1 : 0.5);

    private static long Begun(long bytes, int unit) => (bytes + unit - 1) / unit;
}
