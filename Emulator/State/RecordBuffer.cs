namespace Acinaces.Emulator.State;

/// <summary>Encoded records that wait to be written together.</summary>
internal sealed class RecordBuffer
{
    private const int InitialBytes = 64 * 1024;
    private const int LargestKeptBytes = 4 * 1024 * 1024;
    private byte[] _bytes = new byte[InitialBytes];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(byte stream, ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, JournalRecord.MaxContentBytes);
        var needed = checked(Length + JournalRecord.HeaderBytes + content.Length);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        JournalRecord.Write(_bytes.AsSpan(Length), stream, content);
        Length = needed;
    }

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > LargestKeptBytes) _bytes = new byte[InitialBytes];
    }
}
