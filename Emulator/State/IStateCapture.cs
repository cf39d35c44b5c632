namespace Acinaces.Emulator.State;

/// <summary>What one owner held at one instant. Never changes.</summary>
internal interface IStateCapture
{
    /// <summary>The owner's <see cref="IJournaled.JournalStream"/>.</summary>
    byte JournalStream { get; }

    /// <summary>Records that rebuild it from nothing, in order.</summary>
    IReadOnlyList<SnapshotPart> Parts { get; }

    /// <summary>Puts it into an owner that is still empty.</summary>
    void CopyTo(IJournaled empty)
    {
        foreach (var record in Parts.SelectMany(part => part.Records)) empty.Replay(record.Span);
        empty.EndReplay();
    }
}
