using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Deletes items whose time has passed. Until it comes by they are as visible as any other, as in the service.</summary>
internal sealed class ExpirySweep(TableCatalog tables, TimeProvider clock) : IAsyncDisposable
{
    private const int ChunkSize = 1000;

    /// <summary>How often it comes by, in the emulator's time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _running = new();
    private ITimer? _timer;

    public void Start() => _timer = clock.CreateTimer(_ => RunIfIdle(), null, Interval, Interval);

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();
    }

    /// <summary>Comes by once.</summary>
    /// <returns>How many items it has deleted.</returns>
    public int Run()
    {
        var deleted = 0;
        foreach (var table in tables.All)
        {
            if (table.Definition.TimeToLive is { } expiry)
                deleted += Run(table, expiry.AttributeName);
        }
        return deleted;
    }

    private void RunIfIdle()
    {
        // A long sweep must not be overtaken by the next tick.
        if (!_running.TryEnter())
            return;
        try
        {
            tables.RemoveGone();
            Run();
        }
        finally
        {
            _running.Exit();
        }
    }

    private int Run(Table table, string attribute)
    {
        var deleted = 0;
        var range = KeyRange.All;
        while (true)
        {
            var chunk = new ChunkCollector(ChunkSize);
            table.Items.Walk(range, true, chunk);
            foreach (var entry in chunk.Entries)
            {
                if (HasExpired(entry.Item.Decode(), attribute) && Delete(table, entry))
                    deleted++;
            }
            if (chunk.Entries.Count < ChunkSize)
                return deleted;
            range = KeyRange.All.After(new EntryKey(chunk.Entries[^1].Key));
        }
    }

    private bool HasExpired(AttributeMap item, string attribute)
    {
        if (item.Find(attribute) is not { Type: AttributeType.N } value || !value.Number.TryToInt64(out var seconds))
            return false;
        var now = clock.GetUtcNow();
        return seconds <= now.ToUnixTimeSeconds() && seconds >= (now - DynamoDbLimits.OldestExpiry).ToUnixTimeSeconds();
    }

    private bool Delete(Table table, Entry entry)
    {
        // Whoever has written the item since has decided anew how long it lives.
        var write = new ItemWrite(table, new EntryKey(entry.Key), write => ReferenceEquals(write.Before, entry.Item) ? null : write.Present) { IsExpiry = true };
        try
        {
            tables.Writer.Apply(write);
            return write.Changes;
        }
        catch (AwsErrorException)
        {
            // The table has been deleted meanwhile, and the item with it.
            return false;
        }
    }
}
