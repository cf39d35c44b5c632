namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>The two meters of a table or global index, and its metrics.</summary>
/// <param name="index">Absent: the table itself.</param>
internal sealed class ResourceCapacity(string arn, string? index, CapacityMeter reads, CapacityMeter writes)
{
    private readonly Dictionary<string, MinuteSeries> _metrics = new(StringComparer.Ordinal);

    public CapacityMeter Reads { get; } = reads;

    public CapacityMeter Writes { get; } = writes;

    public CapacityMeter MeterOf(Charge charge) => charge.Writes ? Writes : Reads;

    public void Take(Charge charge, DateTimeOffset now)
    {
        MeterOf(charge).Take(charge.Units, charge.Key, now);
        Count(charge.Writes ? "ConsumedWriteCapacityUnits" : "ConsumedReadCapacityUnits", charge.Units, now);
    }

    /// <summary>Counts a refusal and words it.</summary>
    public Pipeline.AwsErrorException Refuse(Charge charge, LimitType limit, DateTimeOffset now)
    {
        var direction = charge.Writes ? "Write" : "Read";
        Count($"{direction}ThrottleEvents", 1, now);
        Count($"{direction}{limit}ThrottleEvents", 1, now);
        return ThrottlingErrors.Of(limit, MeterOf(charge).IsOnDemand, index is not null && charge.Writes,
            $"{(index is null ? "Table" : "Index")}{direction}{limit}Exceeded", arn);
    }

    public void Count(string metric, double amount, DateTimeOffset now)
    {
        if (!_metrics.TryGetValue(metric, out var series))
            _metrics[metric] = series = new MinuteSeries();
        series.Add(amount, now);
    }

    public CapacityEntry Describe(string table, DateTimeOffset now) => new(
        arn, table, index, Reads.Available(null, now), Writes.Available(null, now),
        _metrics.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value.Read(now)));
}
