namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of the operations that name just a table.</summary>
internal sealed record TableRequest
{
    public string? TableName { get; init; }
}
