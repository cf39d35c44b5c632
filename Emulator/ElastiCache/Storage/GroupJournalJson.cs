using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(GroupChange))]
internal sealed partial class GroupJournalJson : JsonSerializerContext;
