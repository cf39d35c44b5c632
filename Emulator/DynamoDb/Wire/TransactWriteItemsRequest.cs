namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of TransactWriteItems.</summary>
internal sealed record TransactWriteItemsRequest
{
    public List<TransactWriteItem>? TransactItems { get; init; }

    public string? ClientRequestToken { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    public string? ReturnItemCollectionMetrics { get; init; }
}
