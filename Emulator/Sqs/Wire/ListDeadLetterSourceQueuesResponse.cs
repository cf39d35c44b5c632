using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ListDeadLetterSourceQueuesResponse([property: JsonPropertyName("queueUrls")] IReadOnlyList<string> QueueUrls, string? NextToken);
