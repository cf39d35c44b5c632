namespace Acinaces.Emulator.State;

/// <summary>Something whose state is rebuilt from the journal.</summary>
internal interface IJournaled
{
    /// <summary>The owner's number in the journal; never reused, see <see cref="JournalStreams"/>.</summary>
    byte JournalStream { get; }

    /// <summary>Applies one record, in order, before the service takes requests. Must not append.</summary>
    void Replay(ReadOnlySpan<byte> record);

    /// <summary>Records that rebuild the present state from nothing; used to compact the journal.</summary>
    IEnumerable<ReadOnlyMemory<byte>> Snapshot();
}
