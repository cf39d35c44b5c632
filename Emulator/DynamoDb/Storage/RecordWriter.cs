using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Streams;

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

    public RecordWriter Item(int table, ReadOnlySpan<byte> key, Item item)
    {
        WriteByte((byte)RecordKind.Item);
        WriteInt32(table);
        WriteBytes(key);
        WriteInt32(item.SizeInBytes);
        WriteBytes(item.Json);
        return this;
    }

    public RecordWriter Change(ItemWrite write)
    {
        var table = write.Table.Definition.Number;
        if (write.After is not null)
            return Item(table, write.Key.Bytes, write.After);
        WriteByte((byte)RecordKind.Delete);
        WriteInt32(table);
        WriteBytes(write.Key.Bytes);
        return this;
    }

    /// <summary>A change with its place in the table's stream, in one record so that neither can be lost without the other.</summary>
    public RecordWriter Change(ItemWrite write, StreamRecord? streamed)
    {
        if (streamed is null)
            return Change(write);
        WriteByte((byte)RecordKind.Streamed);
        WriteInt64(streamed.Sequence);
        WriteInt64(streamed.Time.ToUnixTimeMilliseconds());
        WriteByte((byte)streamed.Event);
        return Change(write);
    }

    /// <summary>The time of the change, or of all changes of the transaction, that follows.</summary>
    public RecordWriter At(DateTimeOffset time)
    {
        WriteByte((byte)RecordKind.At);
        WriteInt64(time.UtcTicks);
        return this;
    }

    /// <param name="kind"><see cref="RecordKind.BackupTaken"/> or <see cref="RecordKind.Backup"/>.</param>
    public RecordWriter Backup(RecordKind kind, BackupDefinition backup)
    {
        WriteByte((byte)kind);
        WriteBytes(JsonSerializer.SerializeToUtf8Bytes(backup, BackupsJson.Default.BackupDefinition));
        return this;
    }

    public RecordWriter BackupItem(string arn, Item item)
    {
        WriteByte((byte)RecordKind.BackupItem);
        WriteBytes(Encoding.UTF8.GetBytes(arn));
        WriteBytes(item.Json);
        return this;
    }

    public RecordWriter BackupDeleted(string arn)
    {
        WriteByte((byte)RecordKind.BackupDeleted);
        WriteBytes(Encoding.UTF8.GetBytes(arn));
        return this;
    }

    /// <summary>The beginning of several changes as one; they follow.</summary>
    /// <param name="count">How many, a token included.</param>
    public RecordWriter Transaction(int count)
    {
        WriteByte((byte)RecordKind.Transaction);
        WriteInt32(count);
        return this;
    }

    public RecordWriter Stream(StreamSnapshot stream)
    {
        WriteByte((byte)RecordKind.Stream);
        WriteBytes(JsonSerializer.SerializeToUtf8Bytes(stream, DynamoDbStreamsJson.Default.StreamSnapshot));
        return this;
    }

    public RecordWriter StreamRecord(ReadOnlySpan<byte> streamArn, StreamRecord record)
    {
        WriteByte((byte)RecordKind.StreamRecord);
        WriteBytes(streamArn);
        WriteInt64(record.Sequence);
        WriteInt64(record.Time.ToUnixTimeMilliseconds());
        WriteByte((byte)record.Event);
        WriteBytes(record.Keys.Json);
        // No item is shorter than an empty object, so nothing at all stands for an absent image.
        WriteBytes(record.Old is null ? default : record.Old.Json);
        WriteBytes(record.New is null ? default : record.New.Json);
        return this;
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

    private void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteInt32(bytes.Length);
        _buffer.Write(bytes);
    }
}
