using System.Globalization;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>
/// One client that alone writes its items and knows what they must be. Between the call and its answer there are two possible
/// states, and for a batch two for each of its items; everything else is certain.
/// </summary>
internal sealed class KeyOwner(int number, Random random)
{
    private const string Table = "mixed";
    private const int Keys = 12;
    private readonly Dictionary<string, int?> _known = [];
    private Dictionary<string, int?> _pending = [];
    private bool _pendingIsOne;
    private int _lastValue;
    private int _acknowledged;

    /// <summary>Calls that were answered; may be asked while it runs.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    public string Partition => string.Create(CultureInfo.InvariantCulture, $"owner-{number}");

    /// <summary>Goes on until the emulator is gone.</summary>
    public async Task RunAsync(JsonClient client)
    {
        try
        {
            while (true)
            {
                var (operation, json) = Next();
                var (status, answer) = await client.SendAsync("DynamoDB_20120810." + operation, json);
                Assert.True(status == 200, $"{operation} {status}: {answer.ToJsonString()}");
                foreach (var (key, value) in _pending) _known[key] = value;
                _pending = [];
                Interlocked.Increment(ref _acknowledged);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What was under way is not known; Settle looks.
        }
    }

    /// <summary>Compares what is there after a restart with what must be, and takes it as the truth from here on.</summary>
    public void Settle(IReadOnlyDictionary<string, int> found)
    {
        var states = Enumerable.Range(0, Keys).Select(Key).ToDictionary(key => key, key => found.TryGetValue(key, out var value) ? (int?)value : null);
        foreach (var (key, value) in states.Where(state => !_pending.ContainsKey(state.Key)))
            Assert.True(value == _known.GetValueOrDefault(key), $"{Partition}/{key} was acknowledged as {_known.GetValueOrDefault(key)} and is {value}.");
        foreach (var (key, next) in _pending)
            Assert.True(states[key] == next || states[key] == _known.GetValueOrDefault(key), $"{Partition}/{key} is {states[key]}, neither {_known.GetValueOrDefault(key)} nor {next}.");
        if (_pendingIsOne)
        {
            var changed = _pending.Where(change => change.Value != _known.GetValueOrDefault(change.Key)).ToList();
            var made = changed.Count(change => states[change.Key] == change.Value);
            Assert.True(made == 0 || made == changed.Count, $"{made} of {changed.Count} changes of a transaction are there.");
        }
        foreach (var (key, value) in states) _known[key] = value;
        _pending = [];
    }

    private (string Operation, string Json) Next()
    {
        _pendingIsOne = true;
        var keys = Enumerable.Range(0, Keys).OrderBy(_ => random.Next()).Take(3).Select(Key).ToList();
        switch (random.Next(5))
        {
            case 0:
                _pending = new() { [keys[0]] = ++_lastValue };
                return ("PutItem", $$"""{"TableName":"{{Table}}","Item":{{Item(keys[0], _lastValue)}}}""");
            case 1:
                _pending = new() { [keys[0]] = (_known.GetValueOrDefault(keys[0]) ?? 0) + 1000 };
                return ("UpdateItem", $$"""{"TableName":"{{Table}}","Key":{{KeyOf(keys[0])}},"UpdateExpression":"ADD v :n","ExpressionAttributeValues":{":n":{"N":"1000"} } }""");
            case 2:
                _pending = new() { [keys[0]] = null };
                return ("DeleteItem", $$"""{"TableName":"{{Table}}","Key":{{KeyOf(keys[0])}}}""");
            case 3:
                _pending = new() { [keys[0]] = ++_lastValue, [keys[1]] = null, [keys[2]] = ++_lastValue };
                return ("TransactWriteItems", $"{{\"TransactItems\":[{{\"Put\":{In("Item", Item(keys[0], _lastValue - 1))}}},{{\"Delete\":{In("Key", KeyOf(keys[1]))}}},{{\"Put\":{In("Item", Item(keys[2], _lastValue))}}}]}}");
            default:
                _pendingIsOne = false;
                _pending = new() { [keys[0]] = ++_lastValue, [keys[1]] = null, [keys[2]] = ++_lastValue };
                return ("BatchWriteItem", $"{{\"RequestItems\":{{\"{Table}\":[{{\"PutRequest\":{{\"Item\":{Item(keys[0], _lastValue - 1)}}}}},{{\"DeleteRequest\":{{\"Key\":{KeyOf(keys[1])}}}}},{{\"PutRequest\":{{\"Item\":{Item(keys[2], _lastValue)}}}}}]}}}}");
        }
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"k{number}");

    private static string In(string member, string value) => $"{{\"TableName\":\"{Table}\",\"{member}\":{value}}}";

    private string KeyOf(string key) => $$$"""{"p":{"S":"{{{Partition}}}"},"s":{"S":"{{{key}}}"}}""";

    private string Item(string key, int value) => $$$"""{"p":{"S":"{{{Partition}}}"},"s":{"S":"{{{key}}}"},"v":{"N":"{{{value}}}"},"g":{"S":"{{{new string('g', 1 + (value % 200))}}}"}}""";
}
