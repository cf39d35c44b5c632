using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of Query and Scan.</summary>
internal sealed record PageResponse
{
    /// <summary>Absent for Select COUNT.</summary>
    public IReadOnlyList<Item>? Items { get; init; }

    /// <summary>Items that passed the filter.</summary>
    public required int Count { get; init; }

    /// <summary>Items read, before the filter.</summary>
    public required int ScannedCount { get; init; }

    /// <summary>Where the next page begins. Absent after the last.</summary>
    public AttributeMap? LastEvaluatedKey { get; init; }

    public ConsumedCapacity? ConsumedCapacity { get; init; }
}
