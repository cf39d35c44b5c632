using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.PartiQl.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>How the shapes of the PartiQL operations are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DynamoDbLimits.MaxJsonDepth)]
[JsonSerializable(typeof(ExecuteStatementRequest))]
[JsonSerializable(typeof(ExecuteStatementResponse))]
[JsonSerializable(typeof(BatchExecuteStatementRequest))]
[JsonSerializable(typeof(BatchExecuteStatementResponse))]
[JsonSerializable(typeof(ExecuteTransactionRequest))]
[JsonSerializable(typeof(ExecuteTransactionResponse))]
internal sealed partial class PartiQlJson : JsonSerializerContext;
