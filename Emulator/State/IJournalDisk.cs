namespace Acinaces.Emulator.State;

/// <summary>Where the journal writes. There is one in earnest; tests make slow and full ones.</summary>
internal interface IJournalDisk
{
    /// <summary>Opens a file for writing.</summary>
    ISegmentFile Open(string path, FileMode mode);
}
