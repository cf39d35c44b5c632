namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of BatchWriteItem.</summary>
internal sealed record BatchWriteItemRequest
{
    public Dictionary<string, List<WriteRequest>>? RequestItems { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    public string? ReturnItemCollectionMetrics { get; init; }
}
