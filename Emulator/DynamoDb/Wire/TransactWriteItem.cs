namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One action of TransactWriteItems: exactly one of the four.</summary>
internal sealed record TransactWriteItem
{
    public ConditionCheck? ConditionCheck { get; init; }

    public TransactPut? Put { get; init; }

    public TransactDelete? Delete { get; init; }

    public TransactUpdate? Update { get; init; }
}
