using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>How the shapes of SearchVectors are written.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DynamoDbLimits.MaxJsonDepth,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SearchVectorsRequest))]
[JsonSerializable(typeof(SearchVectorsResponse))]
internal sealed partial class VectorsJson : JsonSerializerContext;
