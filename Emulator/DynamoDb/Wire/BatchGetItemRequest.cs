namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of BatchGetItem.</summary>
internal sealed record BatchGetItemRequest
{
    public Dictionary<string, KeysAndAttributes>? RequestItems { get; init; }

    public string? ReturnConsumedCapacity { get; init; }
}
