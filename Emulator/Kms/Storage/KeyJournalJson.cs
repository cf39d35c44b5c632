using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Kms.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(KeyChange))]
internal sealed partial class KeyJournalJson : JsonSerializerContext;
