using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The throughput that a table or index is said to stand at once: at least what it began with or was ever provisioned with, and never less than before.</summary>
internal static class WarmRules
{
    private const long OnDemandReads = 12_000;
    private const long OnDemandWrites = 4_000;

    /// <summary>What a table or index stands whose definition does not say it.</summary>
    public static WarmThroughput Of(WarmThroughput? recorded, bool onDemand, ProvisionedThroughput? throughput) => recorded ?? Least(onDemand, throughput);

    /// <summary>What stands after a change of billing or throughput.</summary>
    public static WarmThroughput Grown(WarmThroughput? recorded, bool onDemand, ProvisionedThroughput? throughput)
    {
        var least = Least(onDemand, throughput);
        return new WarmThroughput(
            Math.Max(recorded?.ReadUnitsPerSecond ?? 0, least.ReadUnitsPerSecond ?? 0), Math.Max(recorded?.WriteUnitsPerSecond ?? 0, least.WriteUnitsPerSecond ?? 0));
    }

    /// <summary>Requires that a new table or index is to stand no less than it begins with.</summary>
    /// <param name="what">Such as <c>table</c> or <c>index by-g</c>.</param>
    public static void RequireNew(WarmThroughput? wanted, bool onDemand, ProvisionedThroughput? throughput, string what)
    {
        var least = Least(onDemand, throughput);
        Require(wanted?.ReadUnitsPerSecond, least.ReadUnitsPerSecond, "ReadUnitsPerSecond", what, LeastWords(onDemand, "ReadCapacityUnits"));
        Require(wanted?.WriteUnitsPerSecond, least.WriteUnitsPerSecond, "WriteUnitsPerSecond", what, LeastWords(onDemand, "WriteCapacityUnits"));
    }

    /// <summary>The present throughput raised to the wanted one; what is not asked for stays.</summary>
    public static WarmThroughput Raised(WarmThroughput present, WarmThroughput wanted, string what)
    {
        const string Current = "current WarmThroughput, decreasing WarmThroughput is not supported";
        Require(wanted.ReadUnitsPerSecond, present.ReadUnitsPerSecond, "ReadUnitsPerSecond", what, Current);
        Require(wanted.WriteUnitsPerSecond, present.WriteUnitsPerSecond, "WriteUnitsPerSecond", what, Current);
        return new WarmThroughput(wanted.ReadUnitsPerSecond ?? present.ReadUnitsPerSecond, wanted.WriteUnitsPerSecond ?? present.WriteUnitsPerSecond);
    }

    private static void Require(long? wanted, long? least, string member, string what, string leastWords)
    {
        if (wanted < least)
            throw DynamoDbErrors.InvalidParameter($"Requested {member} for WarmThroughput for {what} is lower than {leastWords}");
    }

    private static string LeastWords(bool onDemand, string member) => onDemand
        ? "initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial"
        : $"{member} of ProvisionedThroughput";

    private static WarmThroughput Least(bool onDemand, ProvisionedThroughput? throughput) =>
        onDemand ? new WarmThroughput(OnDemandReads, OnDemandWrites) : new WarmThroughput(throughput?.ReadCapacityUnits ?? 0, throughput?.WriteCapacityUnits ?? 0);
}
