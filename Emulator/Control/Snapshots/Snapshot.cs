using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>A state that has been kept under a name.</summary>
/// <param name="Capture">The state. Absent: it is on disk only.</param>
internal sealed record Snapshot(string Name, DateTimeOffset TakenAt, EmulatorCapture? Capture);
