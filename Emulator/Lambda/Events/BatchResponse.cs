using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>What a function says of a batch when its mapping reports item failures or has windows.</summary>
/// <param name="State">What the function has made of a window's records. Of streams with windows only.</param>
internal sealed record BatchResponse(
    [property: JsonPropertyName("batchItemFailures")] IReadOnlyList<BatchItemFailure?>? Failures,
    [property: JsonPropertyName("state")] JsonElement? State);
