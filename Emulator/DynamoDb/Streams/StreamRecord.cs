using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>One change in a stream. Images are the stored items themselves, not copies.</summary>
/// <param name="Sequence">Place in the stream: later changes have greater numbers; numbers may be missing.</param>
/// <param name="Keys">The primary key of the item.</param>
/// <param name="Old">Absent: there was no item, or the stream does not carry it.</param>
/// <param name="New">Absent: there is no item any more, or the stream does not carry it.</param>
internal sealed record StreamRecord(long Sequence, DateTimeOffset Time, StreamEvent Event, Item Keys, Item? Old, Item? New)
{
    /// <summary>Bytes the record counts for: the key and the images it carries.</summary>
    public int SizeInBytes => Keys.SizeInBytes + (Old?.SizeInBytes ?? 0) + (New?.SizeInBytes ?? 0);

    /// <summary>A write that leaves the content of an item as it was is no change to a stream, though it was one to the store.</summary>
    public static bool IsDue(ItemWrite write)
    {
        if (!write.Changes)
            return false;
        if (write.Before is null || write.After is null)
            return true;
        if (write.Before.Json.SequenceEqual(write.After.Json))
            return false;
        return write.BeforeAttributes is not { } before || write.AfterAttributes is not { } after || !before.ContentEquals(after);
    }

    public static StreamRecord Of(ItemWrite write, long sequence, DateTimeOffset time, string viewType)
    {
        var attributes = write.AfterAttributes ?? write.BeforeAttributes ?? throw new InvalidOperationException("A due write has an item before or after.");
        var keys = new AttributeMap();
        foreach (var name in write.Table.Key.Names)
            keys[name] = attributes[name];
        return new StreamRecord(
            sequence, time, EventOf(write), Item.Encode(keys),
            StreamImages.HasOld(viewType) ? write.Before : null,
            StreamImages.HasNew(viewType) ? write.After : null);
    }

    private static StreamEvent EventOf(ItemWrite write)
    {
        if (write.Before is null)
            return StreamEvent.Insert;
        if (write.After is not null)
            return StreamEvent.Modify;
        return write.IsExpiry ? StreamEvent.Expire : StreamEvent.Remove;
    }
}
