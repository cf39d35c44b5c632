namespace Acinaces.Emulator.State;

/// <summary>The machine's disk.</summary>
internal sealed class JournalDisk : IJournalDisk
{
    public static readonly JournalDisk Instance = new();

    private JournalDisk()
    {
    }

    public ISegmentFile Open(string path, FileMode mode) => new SegmentFile(path, mode);
}
