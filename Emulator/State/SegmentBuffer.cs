namespace Acinaces.Emulator.State;

/// <summary>Reads segments one after the other into the same memory: each is long, and a new array for each would cost more than reading it.</summary>
internal sealed class SegmentBuffer
{
    private byte[] _bytes = [];

    /// <returns>The whole file; valid until the next one is read.</returns>
    public ReadOnlySpan<byte> Read(string file)
    {
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var length = checked((int)RandomAccess.GetLength(handle));
        if (_bytes.Length < length) _bytes = GC.AllocateUninitializedArray<byte>(length);
        var filled = 0;
        while (filled < length)
        {
            var read = RandomAccess.Read(handle, _bytes.AsSpan(filled, length - filled), filled);
            if (read == 0) break;
            filled += read;
        }
        return _bytes.AsSpan(0, filled);
    }
}
