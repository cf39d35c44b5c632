using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Answer of ExecuteStatement.</summary>
internal sealed record ExecuteStatementResponse
{
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Asks for the next page. Absent after the last, as is <see cref="LastEvaluatedKey"/>.</summary>
    public string? NextToken { get; init; }

    public AttributeMap? LastEvaluatedKey { get; init; }

    public ConsumedCapacity? ConsumedCapacity { get; init; }
}
