namespace Acinaces.Emulator.State;

/// <summary>A piece of a state that is written, and kept, by itself.</summary>
/// <param name="Name">Tells it from the owner's other parts; good for a folder's name.</param>
/// <param name="Version">Equal to that of an earlier part of the same name: nothing has changed since. Absent: not known.</param>
/// <param name="Records">May be asked for late and more than once.</param>
internal sealed record SnapshotPart(string Name, object? Version, IEnumerable<ReadOnlyMemory<byte>> Records);
