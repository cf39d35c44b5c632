namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What a store held at one instant.</summary>
internal sealed record StoreCapture(IReadOnlyList<EntriesCapture> Stripes)
{
    public static readonly StoreCapture Empty = new EntryStore().Capture();

    public long Count => Stripes.Sum(stripe => (long)stripe.Count);

    public long Bytes => Stripes.Sum(stripe => stripe.Bytes);

    /// <summary>In key order.</summary>
    public IEnumerable<Entry> Entries => Stripes.SelectMany(stripe => stripe.Entries);
}
