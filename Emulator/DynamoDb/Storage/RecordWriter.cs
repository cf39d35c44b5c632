using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Writes records of the journal: a version, a kind, then fields; numbers little-endian, bytes with their length before them.</summary>
internal sealed class RecordWriter
{
    public const byte Version = 1;

    [ThreadStatic]
    private static RecordWriter? _ofThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>The thread's writer, emptied.</summary>
    public static RecordWriter Rent()
    {
        var writer = _ofThread ??= new RecordWriter();
        writer._buffer.ResetWrittenCount();
        writer.WriteByte(Version);
        return writer;
    }

    public RecordWriter Table(TableDefinition definition)
    {
        WriteByte((byte)RecordKind.Table);
        WriteBytes(JsonSerializer.SerializeToUtf8Bytes(definition, DynamoDbJson.Default.TableDefinition));
        return this;
    }

    public RecordWriter TableDeleted(int number)
    {
        WriteByte((byte)RecordKind.TableDeleted);
        WriteInt32(number);
        return this;
    }

    public RecordWriter Put(int table, Item item)
    {
        WriteByte((byte)RecordKind.Put);
        WriteInt32(table);
        WriteBytes(item.Json);
        return this;
    }

    public RecordWriter Change(ItemWrite write)
    {
        var table = write.Table.Definition.Number;
        if (write.After is not null)
            return Put(table, write.After);
        WriteByte((byte)RecordKind.Delete);
        WriteInt32(table);
        WriteBytes(write.Key.Bytes);
        return this;
    }

    public RecordWriter Transaction(IReadOnlyList<ItemWrite> writes, TransactionToken? token)
    {
        WriteByte((byte)RecordKind.Transaction);
        var changes = writes.Where(write => write.Changes).ToList();
        WriteInt32(changes.Count + (token is null ? 0 : 1));
        foreach (var write in changes)
            Change(write);
        return token is null ? this : Token(token);
    }

    public RecordWriter Token(TransactionToken token)
    {
        WriteByte((byte)RecordKind.Token);
        WriteBytes(JsonSerializer.SerializeToUtf8Bytes(token, DynamoDbJson.Default.TransactionToken));
        return this;
    }

    private void WriteByte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    private void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteInt32(bytes.Length);
        _buffer.Write(bytes);
    }
}
