namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One write of BatchWriteItem: exactly one of the two.</summary>
internal sealed record WriteRequest
{
    public PutRequest? PutRequest { get; init; }

    public DeleteRequest? DeleteRequest { get; init; }
}
