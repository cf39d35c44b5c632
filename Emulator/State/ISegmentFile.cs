namespace Acinaces.Emulator.State;

/// <summary>A file that the journal writes.</summary>
internal interface ISegmentFile : IDisposable
{
    void Write(ReadOnlySpan<byte> bytes, long offset);

    void SetLength(long length);

    /// <summary>Ends when the disk has what was written.</summary>
    void Flush();
}
