namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Request of BatchExecuteStatement.</summary>
internal sealed record BatchExecuteStatementRequest(IReadOnlyList<BatchStatement>? Statements, string? ReturnConsumedCapacity);
