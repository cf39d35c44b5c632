using System.Buffers.Binary;

namespace Acinaces.Emulator.State;

/// <summary>
/// A record of the journal itself: up to here a stream is contained in a checkpoint. It stands where it was appended, under the
/// lock of the stream's owner, so it parts the stream's records exactly.
/// </summary>
internal readonly record struct CutMark(int Checkpoint, byte Stream)
{
    /// <summary>The stream in which the marks lie.</summary>
    public const byte JournalStream = 0;
    private const int Bytes = 5;

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Checkpoint);
        bytes[4] = Stream;
        return bytes;
    }

    public static CutMark Read(ReadOnlySpan<byte> record) => record.Length == Bytes
        ? new CutMark(BinaryPrimitives.ReadInt32LittleEndian(record), record[4])
        : throw new InvalidDataException("A mark has 5 bytes.");
}
