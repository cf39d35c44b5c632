using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>The capacity of one table and its global indexes. Follows the table's definition by itself.</summary>
internal sealed class TableCapacity
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ResourceCapacity> _indexes = new(StringComparer.Ordinal);
    private readonly ResourceCapacity _table;
    private TableDefinition _definition;

    /// <summary>What has not been used since the table was created is there.</summary>
    public TableCapacity(TableDefinition definition)
    {
        var now = definition.CreatedAt;
        _definition = definition;
        _table = new ResourceCapacity(definition.Arn, null,
            new CapacityMeter(CapacitySetting.Of(definition, false), false, now),
            new CapacityMeter(CapacitySetting.Of(definition, true), true, now));
        FollowIndexes(definition, now);
    }

    /// <summary>Takes all that is asked for, or nothing.</summary>
    /// <param name="definition">The table as it is now.</param>
    /// <returns>The refusal. Absent: all has been taken.</returns>
    public AwsErrorException? Spend(TableDefinition definition, ReadOnlySpan<Charge> charges, DateTimeOffset now)
    {
        lock (_gate)
        {
            Follow(definition, now);
            foreach (var charge in charges)
            {
                var resource = ResourceOf(charge.Index);
                if (resource.MeterOf(charge).Refusal(charge.Units, charge.Key, now) is { } limit)
                    return resource.Refuse(charge, limit, now);
            }
            foreach (var charge in charges)
                ResourceOf(charge.Index).Take(charge, now);
            return null;
        }
    }

    /// <summary>Units that could be read now.</summary>
    public double Readable(TableDefinition definition, string? index, ulong? key, DateTimeOffset now)
    {
        lock (_gate)
        {
            Follow(definition, now);
            return ResourceOf(index).Reads.Available(key, now);
        }
    }

    /// <summary>Counts a request that was throttled as a whole.</summary>
    public void CountRequest(DateTimeOffset now)
    {
        lock (_gate)
            _table.Count("ThrottledRequests", 1, now);
    }

    /// <summary>The table, then its indexes by name.</summary>
    public IReadOnlyList<CapacityEntry> Describe(TableDefinition definition, DateTimeOffset now)
    {
        lock (_gate)
        {
            Follow(definition, now);
            return [_table.Describe(definition.Name, now), .. _indexes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.Describe(definition.Name, now))];
        }
    }

    // An index that was deleted while its last reader was at work counts no more.
    private ResourceCapacity ResourceOf(string? index) => index is not null && _indexes.TryGetValue(index, out var found) ? found : _table;

    private void Follow(TableDefinition definition, DateTimeOffset now)
    {
        if (ReferenceEquals(definition, _definition))
            return;
        _definition = definition;
        _table.Reads.Follow(CapacitySetting.Of(definition, false), now);
        _table.Writes.Follow(CapacitySetting.Of(definition, true), now);
        FollowIndexes(definition, now);
    }

    private void FollowIndexes(TableDefinition definition, DateTimeOffset now)
    {
        foreach (var gone in _indexes.Keys.Except(definition.GlobalIndexes.Select(index => index.IndexName ?? "")).ToList())
            _indexes.Remove(gone);
        foreach (var index in definition.GlobalIndexes)
        {
            var name = index.IndexName ?? "";
            var (reads, writes) = (CapacitySetting.Of(definition, index, false), CapacitySetting.Of(definition, index, true));
            if (_indexes.TryGetValue(name, out var known))
            {
                known.Reads.Follow(reads, now);
                known.Writes.Follow(writes, now);
                continue;
            }
            _indexes[name] = new ResourceCapacity($"{definition.Arn}/index/{name}", name, new CapacityMeter(reads, false, now), new CapacityMeter(writes, true, now));
        }
    }
}
