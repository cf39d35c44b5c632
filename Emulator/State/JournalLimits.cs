namespace Acinaces.Emulator.State;

/// <summary>When the journal turns a page.</summary>
internal static class JournalLimits
{
    public const long SegmentBytes = 64 * 1024 * 1024;

    /// <summary>A tail below this is replayed faster than the state is written anew.</summary>
    public const long CheckpointBytes = 64 * 1024 * 1024;

    /// <summary>How much is collected before it is written, when a whole state is.</summary>
    public const int BatchBytes = 1024 * 1024;

    /// <summary>How long relaxed mode leaves what it wrote in the page cache.</summary>
    public static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);
}
