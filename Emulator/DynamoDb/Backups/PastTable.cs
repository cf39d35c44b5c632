using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Follows one table through the records of the journal, up to an instant.</summary>
/// <param name="since">From when on writes are remembered as such. Absent: none are.</param>
internal sealed class PastTable(int number, DateTimeOffset until, DateTimeOffset? since = null)
{
    public List<PastWrite> Writes { get; } = [];

    public EntryStore Items { get; } = new();

    public void Follow(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        reader.ReadByte();
        // What has no time stands for a beginning: the items of a checkpoint, or those that a restored table was made with.
        Follow(ref reader, DateTimeOffset.MinValue);
    }

    private void Follow(ref RecordReader reader, DateTimeOffset time)
    {
        switch ((RecordKind)reader.ReadByte())
        {
            case RecordKind.At:
                Follow(ref reader, new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
                break;
            case RecordKind.Transaction:
                for (var count = reader.ReadInt32(); count > 0; count--)
                    Follow(ref reader, time);
                break;
            case RecordKind.Streamed:
                reader.ReadInt64();
                reader.ReadInt64();
                reader.ReadByte();
                Follow(ref reader, time);
                break;
            case RecordKind.Item:
                Set(ref reader, time);
                break;
            case RecordKind.Delete:
                Remove(ref reader, time);
                break;
            // What else a transaction may hold; other records stand alone and say nothing of items.
            case RecordKind.Token or RecordKind.Table:
                reader.ReadBytes();
                break;
            case RecordKind.TableDeleted:
                reader.ReadInt32();
                break;
        }
    }

    private void Set(ref RecordReader reader, DateTimeOffset time)
    {
        var table = reader.ReadInt32();
        var key = reader.ReadBytes();
        var size = reader.ReadInt32();
        var json = reader.ReadBytes();
        if (table != number || time > until)
            return;
        var place = new EntryKey(key.ToArray());
        if (time >= since)
            Writes.Add(new PastWrite(place.Bytes, time));
        var stripe = Items.StripeOf(place);
        stripe.Bytes += size - (stripe.Entries.Find(place)?.SizeInBytes ?? 0);
        stripe.Entries.Set(place, Item.Stored(json.ToArray(), size));
    }

    private void Remove(ref RecordReader reader, DateTimeOffset time)
    {
        var table = reader.ReadInt32();
        var key = reader.ReadBytes();
        if (table != number || time > until)
            return;
        var place = new EntryKey(key.ToArray());
        if (time >= since)
            Writes.Add(new PastWrite(place.Bytes, time));
        var stripe = Items.StripeOf(place);
        stripe.Bytes -= stripe.Entries.Find(place)?.SizeInBytes ?? 0;
        stripe.Entries.Remove(place);
    }
}
