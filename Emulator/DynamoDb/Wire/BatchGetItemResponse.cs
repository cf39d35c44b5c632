using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of BatchGetItem.</summary>
internal sealed record BatchGetItemResponse
{
    public required IReadOnlyDictionary<string, List<Item>> Responses { get; init; }

    /// <summary>What did not fit into the answer.</summary>
    public required IReadOnlyDictionary<string, KeysAndAttributes> UnprocessedKeys { get; init; }

    public IReadOnlyList<ConsumedCapacity>? ConsumedCapacity { get; init; }
}
