using System.Text.Json.Serialization;

namespace Acinaces.Emulator.EventBridge.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(EventBridgeChange))]
internal sealed partial class EventBridgeJournalJson : JsonSerializerContext;
