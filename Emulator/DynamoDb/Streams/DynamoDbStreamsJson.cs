using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Streams.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>How the shapes of streams are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DynamoDbLimits.MaxJsonDepth)]
[JsonSerializable(typeof(StreamSnapshot))]
[JsonSerializable(typeof(StreamEventRecord))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ListStreamsRequest))]
[JsonSerializable(typeof(ListStreamsResponse))]
[JsonSerializable(typeof(DescribeStreamRequest))]
[JsonSerializable(typeof(DescribeStreamResponse))]
[JsonSerializable(typeof(GetShardIteratorRequest))]
[JsonSerializable(typeof(GetShardIteratorResponse))]
[JsonSerializable(typeof(GetRecordsRequest))]
[JsonSerializable(typeof(GetRecordsResponse))]
internal sealed partial class DynamoDbStreamsJson : JsonSerializerContext;
