namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Something under a lock of its own that is changed together with others: one writer or any number of readers.</summary>
internal abstract class RankedLock
{
    private static long _lastRank;

    /// <summary>The order in which several are locked, the same for everyone, so that nobody waits in a circle.</summary>
    public long Rank { get; } = Interlocked.Increment(ref _lastRank);

    public ReaderWriterLockSlim Lock { get; } = new(LockRecursionPolicy.NoRecursion);
}
