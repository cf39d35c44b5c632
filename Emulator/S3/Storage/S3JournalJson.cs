using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(S3Change))]
internal sealed partial class S3JournalJson : JsonSerializerContext;
