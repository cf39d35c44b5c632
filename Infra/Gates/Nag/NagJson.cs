using System.Text.Json.Serialization;

namespace Acinaces.Infra.Gates.Nag;

/// <summary>How report.mjs writes findings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<NagFinding>))]
internal sealed partial class NagJson : JsonSerializerContext;
