using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What a change of an item does to one index: out of the old place, into the new one.</summary>
internal sealed class IndexMove
{
    private readonly SecondaryIndex _index;
    private readonly EntryKey? _from;
    private readonly EntryKey? _to;
    private readonly Item? _item;
    private readonly int _oldBytes;
    private readonly int _newBytes;

    private IndexMove(SecondaryIndex index, EntryKey? from, EntryKey? to, ItemWrite write)
    {
        _index = index;
        _from = from;
        _to = to;
        _item = write.After;
        var before = from is null || write.BeforeAttributes is null ? null : index.Project(write.BeforeAttributes);
        var after = to is null || write.AfterAttributes is null ? null : index.Project(write.AfterAttributes);
        _oldBytes = before is null ? 0 : index.Definition.Projected is null ? write.Before?.SizeInBytes ?? 0 : before.SizeInBytes;
        _newBytes = after is null ? 0 : index.Definition.Projected is null ? write.After?.SizeInBytes ?? 0 : after.SizeInBytes;
        var units = UnitsOf(before, after);
        if (units > 0)
            write.IndexUnits[index.Definition.Name] = units;
    }

    public IEnumerable<Stripe> Stripes
    {
        get
        {
            if (_from is { } from)
                yield return _index.Entries.StripeOf(from);
            if (_to is { } to)
                yield return _index.Entries.StripeOf(to);
        }
    }

    public static IEnumerable<IndexMove> AllOf(ItemWrite write)
    {
        foreach (var index in write.Table.State.Indexes)
        {
            var from = write.BeforeAttributes is null ? null : index.KeyOf(write.BeforeAttributes, write.Key);
            var to = write.AfterAttributes is null ? null : index.KeyOf(write.AfterAttributes, write.Key);
            if (from is not null || to is not null)
                yield return new IndexMove(index, from, to, write);
        }
    }

    public void Apply()
    {
        if (_from is { } from)
        {
            var stripe = _index.Entries.StripeOf(from);
            stripe.Bytes -= _oldBytes;
            if (_to is not { } same || !same.Bytes.AsSpan().SequenceEqual(from.Bytes))
                stripe.Entries.Remove(from);
        }
        if (_to is { } to && _item is not null)
        {
            var stripe = _index.Entries.StripeOf(to);
            stripe.Bytes += _newBytes;
            stripe.Entries.Set(to, _item);
        }
    }

    // A changed index key costs a deletion and an insertion, other changes of projected attributes one write, the rest nothing.
    private double UnitsOf(AttributeMap? before, AttributeMap? after)
    {
        if (before is not null && after is not null && _from is { } from && _to is { } to && from.Bytes.AsSpan().SequenceEqual(to.Bytes))
            return before.ContentEquals(after) ? 0 : CapacityUnits.ForWrite(Math.Max(_oldBytes, _newBytes));
        return (before is null ? 0 : CapacityUnits.ForWrite(_oldBytes)) + (after is null ? 0 : CapacityUnits.ForWrite(_newBytes));
    }
}
