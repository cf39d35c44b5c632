namespace Acinaces.Emulator.State;

/// <summary>How a journal is kept.</summary>
internal sealed record FileJournalOptions
{
    /// <summary>A commit ends when the disk has the data; else when the operating system has it, and the disk a second later.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>A segment this long is followed by the next.</summary>
    public long SegmentBytes { get; init; } = JournalLimits.SegmentBytes;

    /// <summary>The length of the tail, at least, that makes a checkpoint worth its while.</summary>
    public long CheckpointBytes { get; init; } = JournalLimits.CheckpointBytes;

    /// <summary>What former states may take on disk beside the present one. Default: none is kept.</summary>
    public long PastBytes { get; init; }

    /// <summary>The clock that the owners' changes are timed by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IJournalDisk Disk { get; init; } = JournalDisk.Instance;
}
