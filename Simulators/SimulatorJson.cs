using System.Text.Json.Serialization;
using Acinaces.Simulators.Admin;
using Acinaces.Simulators.Faults;
using Acinaces.Simulators.Identity;

namespace Acinaces.Simulators;

/// <summary>Bodies that the simulators' own interfaces read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(LimitRequest))]
[JsonSerializable(typeof(Fault))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
