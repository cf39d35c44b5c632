using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of the operations that tell nothing.</summary>
internal sealed record EmptyResponse : IBodilessResponse;
