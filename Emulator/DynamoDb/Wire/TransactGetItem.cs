namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One element of TransactGetItems.</summary>
internal sealed record TransactGetItem
{
    public Get? Get { get; init; }
}
