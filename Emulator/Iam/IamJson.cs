using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Iam;

/// <summary>How the service's shapes and journal records are written as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoleSession))]
internal sealed partial class IamJson : JsonSerializerContext;
