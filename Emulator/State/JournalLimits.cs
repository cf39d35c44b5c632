namespace Acinaces.Emulator.State;

/// <summary>When the journal turns a page.</summary>
internal static class JournalLimits
{
    public const long SegmentBytes = 64 * 1024 * 1024;

    /// <summary>A tail below this is replayed faster than the state is written anew.</summary>
    public const long CheckpointBytes = 64 * 1024 * 1024;

    /// <summary>How much is collected before it is written, when a whole state is.</summary>
    public const int BatchBytes = 1024 * 1024;

    /// <summary>What is kept on disk of former states, for point-in-time recovery.</summary>
    public const long PastBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>The manifest names every era, and is written anew with each.</summary>
    public const int MostEras = 1000;

    /// <summary>How far former states reach back. Source: DynamoDB developer guide, "Point-in-time backups".</summary>
    public static readonly TimeSpan PastPeriod = TimeSpan.FromDays(35);

    /// <summary>How long relaxed mode leaves what it wrote in the page cache.</summary>
    public static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);
}
