using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Encryption at rest. Recorded and answered; the files of the emulator are not encrypted.</summary>
internal sealed record SseSpecification(bool? Enabled, [property: JsonPropertyName("SSEType")] string? SseType, [property: JsonPropertyName("KMSMasterKeyId")] string? KmsMasterKeyId);
