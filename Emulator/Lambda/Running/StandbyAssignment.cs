using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Tells a process in standby which function it is: the variables it would have been started with.</summary>
internal sealed record StandbyAssignment([property: JsonPropertyName("environment")] IReadOnlyDictionary<string, string> Environment);
