using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>All entries of a table or of one index, spread over stripes by the hash of their partition key.</summary>
internal sealed class EntryStore
{
    private const int StripeBits = 4;

    private readonly Stripe[] _stripes;

    public EntryStore() => _stripes = [.. Enumerable.Range(0, 1 << StripeBits).Select(_ => new Stripe())];

    /// <summary>A store that begins with what another one held.</summary>
    public EntryStore(StoreCapture capture) => _stripes = [.. capture.Stripes.Select(Stripe.Of)];

    /// <summary>In order of both rank and hash.</summary>
    public IReadOnlyList<Stripe> Stripes => _stripes;

    public long Count => _stripes.Sum(stripe => (long)stripe.Entries.Count);

    public long Bytes => _stripes.Sum(stripe => stripe.Bytes);

    /// <summary>Grows with every change.</summary>
    public long Changes => _stripes.Sum(stripe => stripe.Entries.Changes);

    /// <summary>What it holds. Nobody changes it meanwhile.</summary>
    public StoreCapture Capture() => new([.. _stripes.Select(stripe => stripe.Capture())]);

    public Stripe StripeOf(EntryKey key) => _stripes[StripeNumber(key.Hash)];

    public Item? Find(EntryKey key)
    {
        var stripe = StripeOf(key);
        stripe.Lock.EnterReadLock();
        try
        {
            return stripe.Entries.Find(key);
        }
        finally
        {
            stripe.Lock.ExitReadLock();
        }
    }

    /// <summary>Reads a range in or against key order. What one partition holds is read at one instant.</summary>
    public void Walk(KeyRange range, bool forward, IEntryCollector collector)
    {
        var first = StripeNumber(EntryKey.HashOf(range.Low));
        var last = range.High is null ? _stripes.Length - 1 : StripeNumber(EntryKey.HashOf(range.High));
        for (var i = 0; i <= last - first; i++)
        {
            var stripe = _stripes[forward ? first + i : last - i];
            stripe.Lock.EnterReadLock();
            try
            {
                if (!stripe.Entries.Walk(range, forward, collector))
                    return;
            }
            finally
            {
                stripe.Lock.ExitReadLock();
            }
        }
    }

    public static int StripeNumber(ulong hash) => (int)(hash >> (64 - StripeBits));
}
