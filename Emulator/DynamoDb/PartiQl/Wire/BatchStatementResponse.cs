using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>What one statement of a batch led to.</summary>
internal sealed record BatchStatementResponse
{
    public BatchStatementError? Error { get; init; }

    public string? TableName { get; init; }

    public Item? Item { get; init; }
}
