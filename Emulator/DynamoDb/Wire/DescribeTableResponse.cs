namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of DescribeTable.</summary>
internal sealed record DescribeTableResponse
{
    public required TableDescription Table { get; init; }
}
