namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One change of an index: exactly one of the three.</summary>
internal sealed record GlobalSecondaryIndexUpdate(IndexThroughputUpdate? Update, GlobalSecondaryIndex? Create, IndexDeletion? Delete)
{
    public string? IndexName => Update?.IndexName ?? Create?.IndexName ?? Delete?.IndexName;
}
