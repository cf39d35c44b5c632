using System.Text.Json.Serialization;
using Acinaces.Emulator.Control.Snapshots;
using Acinaces.Emulator.Iam.Policies;

namespace Acinaces.Emulator.Control;

/// <summary>How the control plane's shapes are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ClockReport))]
[JsonSerializable(typeof(ClockCommand))]
[JsonSerializable(typeof(FaultRule))]
[JsonSerializable(typeof(IReadOnlyList<FaultRule>))]
[JsonSerializable(typeof(IReadOnlyList<UsageEntry>))]
[JsonSerializable(typeof(IReadOnlyList<CoverageEntry>))]
[JsonSerializable(typeof(IReadOnlyList<LoggedDecision>))]
[JsonSerializable(typeof(SnapshotCommand))]
[JsonSerializable(typeof(SnapshotReport))]
[JsonSerializable(typeof(BranchReport))]
[JsonSerializable(typeof(ShelfReport))]
internal sealed partial class ControlJson : JsonSerializerContext;
