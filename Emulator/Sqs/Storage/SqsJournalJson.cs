using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>How changes are written to the journal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SqsChange))]
internal sealed partial class SqsJournalJson : JsonSerializerContext;
