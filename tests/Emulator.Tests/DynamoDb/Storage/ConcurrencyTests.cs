namespace Acinaces.Emulator.Tests.DynamoDb.Storage;

/// <summary>Several writers and readers at once.</summary>
public sealed class ConcurrencyTests
{
    private const string Table = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
         "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
        """;

    [Fact]
    public async Task No_increment_is_lost()
    {
        var engine = new Engine();
        engine.Create(Table);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
                engine.Update("""{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"ADD n :1","ExpressionAttributeValues":{":1":{"N":"1"}}}""");
        }, TestContext.Current.CancellationToken)));
        Assert.Equal("""{"p":{"S":"a"},"n":{"N":"2000"}}""", engine.Dump("t-1"));
        Assert.Equal(engine.Dump("t-1"), Engine.Replay(engine.Journal.Records).Dump("t-1"));
    }

    [Fact]
    public async Task Transfers_in_crossing_directions_neither_deadlock_nor_lose_money()
    {
        var engine = new Engine();
        engine.Create(Table);
        for (var i = 0; i < 6; i++)
            engine.Put($"{{\"TableName\":\"t-1\",\"Item\":{{\"p\":{{\"S\":\"k{i}\"}},\"n\":{{\"N\":\"100\"}},\"g\":{{\"S\":\"g0\"}}}}}}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => Transfer(engine, new Random(worker)), TestContext.Current.CancellationToken)));
        var items = (engine.Scan("""{"TableName":"t-1"}""").Items ?? []).Select(item => item.Decode()).ToList();
        Assert.Equal(600, items.Sum(item => int.Parse(item["n"].Number.ToString(), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(6, engine.Scan("""{"TableName":"t-1","IndexName":"by-g"}""").Count);
        Assert.Equal(engine.Dump("t-1", "by-g"), Engine.Replay(engine.Journal.Records).Dump("t-1", "by-g"));
    }

    // Moves the items between index partitions too, so that index locks cross as well.
    private static void Transfer(Engine engine, Random random)
    {
        for (var i = 0; i < 300; i++)
        {
            var from = random.Next(6);
            var to = (from + 1 + random.Next(5)) % 6;
            engine.TransactWrite($"{{\"TransactItems\":[{Change(from, -1, random)},{Change(to, 1, random)}]}}");
        }
    }

    private static string Change(int key, int amount, Random random) =>
        $"{{\"Update\":{{\"TableName\":\"t-1\",\"Key\":{{\"p\":{{\"S\":\"k{key}\"}}}},\"UpdateExpression\":\"SET n = n + :a, g = :g\","
        + $"\"ExpressionAttributeValues\":{{\":a\":{{\"N\":\"{amount}\"}},\":g\":{{\"S\":\"g{random.Next(4)}\"}}}}}}}}";
}
