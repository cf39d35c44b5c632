using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>One change of a vector index: exactly one of the two.</summary>
internal sealed record VectorIndexUpdate(VectorIndex? Create, IndexDeletion? Delete)
{
    public string? IndexName() => Create?.IndexName ?? Delete?.IndexName;
}
