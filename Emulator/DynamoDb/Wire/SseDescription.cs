using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Encryption at rest with a KMS key.</summary>
internal sealed record SseDescription(string Status, [property: JsonPropertyName("SSEType")] string SseType, [property: JsonPropertyName("KMSMasterKeyArn")] string KmsMasterKeyArn);
