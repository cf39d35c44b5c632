namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>A snapshot in <c>/_acinaces/snapshots</c>.</summary>
/// <param name="OnDisk">It outlives the emulator.</param>
internal sealed record SnapshotReport(string Name, DateTimeOffset TakenAt, bool OnDisk);
