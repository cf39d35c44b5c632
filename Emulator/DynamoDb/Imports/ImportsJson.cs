using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Imports.Wire;

namespace Acinaces.Emulator.DynamoDb.Imports;

/// <summary>How the shapes of imports are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportTableRequest))]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(ImportTableDescription))]
[JsonSerializable(typeof(ListImportsRequest))]
[JsonSerializable(typeof(ListImportsResponse))]
internal sealed partial class ImportsJson : JsonSerializerContext;
