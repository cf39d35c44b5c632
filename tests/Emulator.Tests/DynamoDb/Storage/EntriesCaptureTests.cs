using System.Globalization;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.Tests.DynamoDb.Storage;

public sealed class EntriesCaptureTests
{
    private static readonly Item[] Items = [.. Enumerable.Range(0, 10).Select(i => Item.Encode(new AttributeMap { ["p"] = AttributeValue.Of(i.ToString(CultureInfo.InvariantCulture)) }))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Captures_and_branches_keep_what_was_there_whatever_happens_afterwards(int seed)
    {
        var random = new Random(seed);
        var lines = new List<(OrderedEntries Entries, SortedDictionary<string, Item> Model)> { (new OrderedEntries(), new SortedDictionary<string, Item>(StringComparer.Ordinal)) };
        var captures = new List<(EntriesCapture Capture, SortedDictionary<string, Item> Model)>();
        for (var step = 0; step < 20_000; step++)
        {
            var (entries, model) = lines[random.Next(lines.Count)];
            var key = random.Next(1500).ToString("D4", CultureInfo.InvariantCulture);
            switch (random.Next(2000))
            {
                case 0:
                    captures.Add((entries.Capture(0), new SortedDictionary<string, Item>(model, StringComparer.Ordinal)));
                    break;
                case 1 when lines.Count < 4:
                    lines.Add((new OrderedEntries(entries.Capture(0)), new SortedDictionary<string, Item>(model, StringComparer.Ordinal)));
                    break;
                case < 800:
                    entries.Remove(KeyOf(key));
                    model.Remove(key);
                    break;
                default:
                    var item = Items[random.Next(Items.Length)];
                    entries.Set(KeyOf(key), item);
                    model[key] = item;
                    break;
            }
        }
        Assert.NotEmpty(captures);
        Assert.True(lines.Count > 1);
        foreach (var (capture, model) in captures) Compare(model, capture.Entries, capture.Count);
        foreach (var (entries, model) in lines) Compare(model, entries.Capture(0).Entries, entries.Count);
    }

    private static void Compare(SortedDictionary<string, Item> model, IEnumerable<Entry> entries, int count)
    {
        Assert.Equal(model.Count, count);
        Assert.Equal(model.Select(pair => (pair.Key, pair.Value)), entries.Select(entry => (System.Text.Encoding.UTF8.GetString(entry.Key), entry.Item)));
    }

    private static EntryKey KeyOf(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
