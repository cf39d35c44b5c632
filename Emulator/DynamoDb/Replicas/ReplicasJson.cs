using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Replicas;

/// <summary>How the shapes of global tables are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GlobalTableRequest))]
[JsonSerializable(typeof(ListGlobalTablesRequest))]
[JsonSerializable(typeof(ListGlobalTablesResponse))]
[JsonSerializable(typeof(TableRequest))]
[JsonSerializable(typeof(TableScalingResponse))]
[JsonSerializable(typeof(EmptyResponse))]
internal sealed partial class ReplicasJson : JsonSerializerContext;
