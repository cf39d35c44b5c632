using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Random operations against a model made of nothing but a dictionary.</summary>
public sealed class RandomOperationsTests
{
    private const string Table = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"},{"AttributeName":"g","AttributeType":"S"},{"AttributeName":"h","AttributeType":"N"}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
         "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":"h","KeyType":"RANGE"}],"Projection":{"ProjectionType":"ALL"}}]}
        """;

    private readonly Engine _engine = new();
    private readonly Dictionary<(string P, int S), (string? G, int? H, int V)> _model = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Leave_table_index_and_journal_as_the_model_says(int seed)
    {
        var random = new Random(seed);
        _engine.Create(Table);
        for (var step = 0; step < 3000; step++)
        {
            Step(random);
            if (step % 250 == 0)
                CompareQueries(random);
        }
        Compare(_engine);
        Compare(Engine.Replay(_engine.Journal.Records));
        Compare(Engine.Replay(_engine.Tables.Snapshot(() => { }).Select(record => record.ToArray())));
        Assert.Equal(_engine.Dump("t-1"), Engine.Replay(_engine.Journal.Records).Dump("t-1"));
    }

    private void Step(Random random)
    {
        var (p, s) = ("p" + random.Next(8), random.Next(-20, 20));
        var value = random.Next(1000);
        string? g = random.Next(3) == 0 ? null : "g" + random.Next(3);
        int? h = random.Next(4) == 0 ? null : random.Next(-5, 5);
        var key = Key(p, s);
        switch (random.Next(5))
        {
            case 0 or 1:
                _engine.Put($"{{\"TableName\":\"t-1\",\"Item\":{Item(p, s, (g, h, value))}}}");
                _model[(p, s)] = (g, h, value);
                break;
            case 2:
                _engine.Delete($"{{\"TableName\":\"t-1\",\"Key\":{key}}}");
                _model.Remove((p, s));
                break;
            case 3:
                _engine.Update($"{{\"TableName\":\"t-1\",\"Key\":{key},\"UpdateExpression\":\"ADD v :v REMOVE g\",\"ExpressionAttributeValues\":{{\":v\":{{\"N\":\"{value}\"}}}}}}");
                var old = _model.GetValueOrDefault((p, s));
                _model[(p, s)] = (null, old.H, old.V + value);
                break;
            default:
                Transact(random, p, s, value);
                break;
        }
    }

    // Puts one item and deletes another, but only while a third is absent.
    private void Transact(Random random, string p, int s, int value)
    {
        var (deleted, guard) = ((P: p, S: s + 100), (P: "p" + random.Next(8), S: random.Next(-20, 20)));
        if (guard == (p, s))
            return;
        var json = $"{{\"TransactItems\":[{{\"Put\":{{\"TableName\":\"t-1\",\"Item\":{Item(p, s, ("g0", 1, value))}}}}},"
            + $"{{\"Delete\":{{\"TableName\":\"t-1\",\"Key\":{Key(deleted.P, deleted.S)}}}}},"
            + $"{{\"ConditionCheck\":{{\"TableName\":\"t-1\",\"Key\":{Key(guard.P, guard.S)},\"ConditionExpression\":\"attribute_not_exists(p)\"}}}}]}}";
        if (_model.ContainsKey(guard))
        {
            Assert.Equal("TransactionCanceledException", Assert.ThrowsAny<AwsErrorException>(() => _engine.TransactWrite(json)).Error.Code);
            return;
        }
        _engine.TransactWrite(json);
        _model[(p, s)] = ("g0", 1, value);
        _model.Remove(deleted);
    }

    private void Compare(Engine engine)
    {
        Assert.Equal(_model.Select(pair => Line(pair.Key, pair.Value)).Order(), Lines(engine.Dump("t-1")));
        Assert.Equal(_model.Where(pair => pair.Value is { G: not null, H: not null }).Select(pair => Line(pair.Key, pair.Value)).Order(), Lines(engine.Dump("t-1", "by-g")));
        var description = engine.Tables.All.Single();
        Assert.Equal(_model.Count, description.Items.Count);
    }

    private void CompareQueries(Random random)
    {
        var p = "p" + random.Next(8);
        var (low, high) = (random.Next(-20, 0), random.Next(0, 20));
        var expected = _model.Keys.Where(key => key.P == p && key.S >= low && key.S <= high).Select(key => key.S).OrderDescending();
        Assert.Equal(expected, Pages("p = :p AND s BETWEEN :a AND :b", $"\":p\":{{\"S\":\"{p}\"}},\":a\":{{\"N\":\"{low}\"}},\":b\":{{\"N\":\"{high}\"}}", "", false, "s", random));
        var ordered = _model.Where(pair => pair.Value is { G: "g1", H: >= -2 }).Select(pair => pair.Value.H ?? 0).Order();
        Assert.Equal(ordered, Pages("g = :g AND h >= :h", "\":g\":{\"S\":\"g1\"},\":h\":{\"N\":\"-2\"}", ",\"IndexName\":\"by-g\"", true, "h", random));
    }

    private List<int> Pages(string condition, string values, string more, bool forward, string attribute, Random random)
    {
        var found = new List<int>();
        var start = "";
        do
        {
            var page = _engine.Query($"{{\"TableName\":\"t-1\"{more},\"KeyConditionExpression\":\"{condition}\",\"ExpressionAttributeValues\":{{{values}}},"
                + $"\"ScanIndexForward\":{(forward ? "true" : "false")},\"Limit\":{random.Next(1, 6)}{start}}}");
            found.AddRange((page.Items ?? []).Select(item => int.Parse(item.Decode()[attribute].Number.ToString(), CultureInfo.InvariantCulture)));
            start = page.LastEvaluatedKey is { } last ? $",\"ExclusiveStartKey\":{Encoding.UTF8.GetString(AttributeMapJson.Encode(last))}" : "";
        }
        while (start.Length > 0);
        return found;
    }

    private static IEnumerable<string> Lines(string dump) => dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var item = JsonNode.Parse(line)!;
        return $"{item["p"]!["S"]} {item["s"]!["N"]} {item["g"]?["S"]} {item["h"]?["N"]} {item["v"]!["N"]}";
    }).Order();

    private static string Line((string P, int S) key, (string? G, int? H, int V) value) => $"{key.P} {key.S} {value.G} {value.H} {value.V}";

    private static string Key(string p, int s) => $"{{\"p\":{{\"S\":\"{p}\"}},\"s\":{{\"N\":\"{s}\"}}}}";

    private static string Item(string p, int s, (string? G, int? H, int V) value)
    {
        var g = value.G is null ? "" : $",\"g\":{{\"S\":\"{value.G}\"}}";
        var h = value.H is null ? "" : $",\"h\":{{\"N\":\"{value.H}\"}}";
        return $"{{\"p\":{{\"S\":\"{p}\"}},\"s\":{{\"N\":\"{s}\"}}{g}{h},\"v\":{{\"N\":\"{value.V}\"}}}}";
    }
}
