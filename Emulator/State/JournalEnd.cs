namespace Acinaces.Emulator.State;

/// <summary>Where the next record of a run of segments goes.</summary>
/// <param name="Segment">Number of the last segment.</param>
/// <param name="Length">Its length without an unfinished record.</param>
/// <param name="TotalBytes">Length of all segments together.</param>
internal readonly record struct JournalEnd(int Segment, long Length, long TotalBytes);
