using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>How the capacity report is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<CapacityEntry>))]
internal sealed partial class CapacityJson : JsonSerializerContext;
