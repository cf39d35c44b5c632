using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Answer of ExecuteTransaction, in the order of the request; empty for writes.</summary>
internal sealed record ExecuteTransactionResponse(IReadOnlyList<ItemResponse> Responses, IReadOnlyList<ConsumedCapacity>? ConsumedCapacity);
