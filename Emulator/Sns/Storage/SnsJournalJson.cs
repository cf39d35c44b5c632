using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Sns.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SnsChange))]
internal sealed partial class SnsJournalJson : JsonSerializerContext;
