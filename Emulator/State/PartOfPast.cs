namespace Acinaces.Emulator.State;

/// <summary>What is asked of a journal's past.</summary>
/// <param name="Stream">The owner's <see cref="IJournaled.JournalStream"/>.</param>
/// <param name="Name">Name of the part of the owner's state, as in <see cref="SnapshotPart"/>.</param>
/// <param name="Until">By the emulator's clock. The owner itself leaves out the changes that are later.</param>
internal readonly record struct PartOfPast(byte Stream, string Name, DateTimeOffset Until)
{
    /// <summary>From when on all changes are wanted. Absent: only those since the last checkpoint before the end.</summary>
    public DateTimeOffset? From { get; init; }
}
