using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>How changes are written to the journal. Part of the file format: add members, never rename them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(LambdaRecord))]
internal sealed partial class LambdaStateJson : JsonSerializerContext;
