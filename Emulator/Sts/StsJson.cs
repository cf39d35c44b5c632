using System.Text.Json.Serialization;
using Acinaces.Emulator.Sts.Wire;

namespace Acinaces.Emulator.Sts;

/// <summary>How the service's shapes are written as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssumeRoleRequest))]
[JsonSerializable(typeof(AssumeRoleResponse))]
[JsonSerializable(typeof(GetCallerIdentityRequest))]
[JsonSerializable(typeof(GetCallerIdentityResponse))]
internal sealed partial class StsJson : JsonSerializerContext;
