using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Events;

/// <param name="ItemIdentifier">Id of a message of the batch. An empty or unknown one fails the whole batch.</param>
internal sealed record BatchItemFailure([property: JsonPropertyName("itemIdentifier")] string? ItemIdentifier);
