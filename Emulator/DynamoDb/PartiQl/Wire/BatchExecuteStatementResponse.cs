using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Answer of BatchExecuteStatement, in the order of the request.</summary>
internal sealed record BatchExecuteStatementResponse(IReadOnlyList<BatchStatementResponse> Responses, IReadOnlyList<ConsumedCapacity>? ConsumedCapacity);
