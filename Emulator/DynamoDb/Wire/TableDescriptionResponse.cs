namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of CreateTable, UpdateTable and DeleteTable.</summary>
internal sealed record TableDescriptionResponse
{
    public required TableDescription TableDescription { get; init; }
}
