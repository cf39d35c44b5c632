using System.Text.Json;

namespace Acinaces.Handlers.Events;

/// <summary>What answers a call from a schedule or a state machine.</summary>
/// <param name="input">The whole payload, <c>action</c> included.</param>
/// <returns>One JSON object.</returns>
public delegate Task<ReadOnlyMemory<byte>> ActionOperation(JsonElement input, CancellationToken cancellationToken);
