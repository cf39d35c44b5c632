namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A part of a store under a lock of its own: one writer or any number of readers.</summary>
internal sealed class Stripe : RankedLock
{
    public OrderedEntries Entries { get; private init; } = new();

    /// <summary>Sum of the sizes of the entries, as the store counts them. Changed under the write lock.</summary>
    public long Bytes { get; set; }

    /// <summary>A stripe that begins with what another one held.</summary>
    public static Stripe Of(EntriesCapture capture) => new() { Entries = new OrderedEntries(capture), Bytes = capture.Bytes };

    /// <summary>What it holds. The lock is held, for reading or writing.</summary>
    public EntriesCapture Capture() => Entries.Capture(Bytes);
}
