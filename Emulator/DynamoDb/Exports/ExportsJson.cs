using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Exports.Wire;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>How the shapes of exports are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportTableRequest))]
[JsonSerializable(typeof(ExportRequest))]
[JsonSerializable(typeof(ExportResponse))]
[JsonSerializable(typeof(ExportDescription))]
[JsonSerializable(typeof(ListExportsRequest))]
[JsonSerializable(typeof(ListExportsResponse))]
internal sealed partial class ExportsJson : JsonSerializerContext;
