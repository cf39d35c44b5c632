namespace Acinaces.Emulator.State;

/// <summary>A checkpoint with the segments behind it, up to the next checkpoint's: from it follows every state in between.</summary>
/// <param name="Checkpoint">Number of the checkpoint; 0 before the first.</param>
/// <param name="FirstSegment">The segment in which its marks lie.</param>
/// <param name="Start">By the emulator's clock: the checkpoint contains no change that is later.</param>
/// <param name="Parts">The checkpoint's state.</param>
internal sealed record JournalEra(int Checkpoint, int FirstSegment, DateTimeOffset Start, IReadOnlyList<PartFile> Parts);
