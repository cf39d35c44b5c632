using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>What a function says of a batch of messages when its mapping reports item failures.</summary>
internal sealed record BatchResponse([property: JsonPropertyName("batchItemFailures")] IReadOnlyList<BatchItemFailure?>? Failures);
