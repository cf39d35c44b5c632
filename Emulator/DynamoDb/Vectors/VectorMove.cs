using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What a change of an item does to one vector index: out of the old place, into the new one.</summary>
internal sealed class VectorMove
{
    private readonly VectorStore _index;
    private readonly VectorPlace? _from;
    private readonly VectorPlace? _to;
    private readonly EntryKey _key;

    private VectorMove(VectorStore index, VectorPlace? from, VectorPlace? to, ItemWrite write)
    {
        _index = index;
        _from = from;
        _to = to;
        _key = write.Key;
        if (BytesOf(write) is > 0 and var bytes)
            write.VectorBytes[index.Shape.Name] = bytes;
    }

    /// <summary>What must be locked for it.</summary>
    public RankedLock Lock => _index;

    public static IEnumerable<VectorMove> AllOf(ItemWrite write)
    {
        foreach (var index in write.Table.State.Vectors)
        {
            var from = write.Before is null || write.BeforeAttributes is null ? null : index.PlaceOf(write.BeforeAttributes, write.Before);
            var to = write.After is null || write.AfterAttributes is null ? null : index.PlaceOf(write.AfterAttributes, write.After);
            if (from is not null || to is not null)
                yield return new VectorMove(index, from, to, write);
        }
    }

    public void Apply() => _index.Change(content =>
    {
        if (_from is not null && !Stays)
            content = content.Remove(_from.Partition, _key);
        return _to is null ? content : content.Set(_to.Partition, _key, _to.Entry);
    });

    private bool Stays => _from is not null && _to is not null && EntryKeyOrder.Instance.Compare(_from.Partition, _to.Partition) == 0;

    // What stays as the index holds it costs nothing; what moves to another partition is written in both.
    private int BytesOf(ItemWrite write)
    {
        if (!Stays)
            return Charge(_from) + Charge(_to);
        return IsSame(write) ? 0 : Math.Max(Charge(_from), Charge(_to));
    }

    private bool IsSame(ItemWrite write) =>
        _from is not null && _to is not null && write.BeforeAttributes is { } before && write.AfterAttributes is { } after
        && _from.Entry.Vector.AsSpan().SequenceEqual(_to.Entry.Vector) && _index.Project(before).ContentEquals(_index.Project(after));

    private static int Charge(VectorPlace? place) => place is null ? 0 : Math.Max(place.Entry.Bytes, VectorLimits.LeastRequestBytes);
}
