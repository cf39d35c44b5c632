using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>How changes are written to the journal. Part of the file format: add members, never rename them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HttpApiRecord))]
internal sealed partial class HttpApiStateJson : JsonSerializerContext;
