namespace Acinaces.Emulator.State;

internal enum JournalRecordState
{
    Whole,

    /// <summary>Its end was never written: the process or the machine stopped in the middle.</summary>
    Incomplete,

    /// <summary>It was written and is no longer what was written.</summary>
    Damaged,
}
