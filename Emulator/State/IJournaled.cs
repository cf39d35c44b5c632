namespace Acinaces.Emulator.State;

/// <summary>Something whose state is rebuilt from the journal.</summary>
internal interface IJournaled
{
    /// <summary>The owner's number in the journal; never reused, see <see cref="JournalStreams"/>.</summary>
    byte JournalStream { get; }

    /// <summary>Applies one record, in order, before the service takes requests. Must not append.</summary>
    void Replay(ReadOnlySpan<byte> record);

    /// <summary>All records have been applied: what follows from them is worked out. Called once, when there were any.</summary>
    void EndReplay()
    {
    }

    /// <summary>Records that rebuild the present state from nothing.</summary>
    /// <param name="cut">
    /// Called once, under the lock under which the owner also appends: what was appended before the call is in the records,
    /// what is appended after it is not.
    /// </param>
    IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut);

    /// <summary>The state as it is at one instant. What is taken does not change afterwards; the owner goes on meanwhile.</summary>
    /// <param name="cut">As for <see cref="Snapshot"/>.</param>
    IStateCapture Capture(Action cut) => new RecordedCapture(JournalStream, [.. Snapshot(cut)]);
}
