using System.Text.Json.Serialization;

namespace Acinaces.Emulator.SecretsManager.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SecretChange))]
internal sealed partial class SecretJournalJson : JsonSerializerContext;
