using System.Globalization;
using Acinaces.Emulator.DynamoDb.Streams;

namespace Acinaces.Emulator.Tests.DynamoDb.Streams;

/// <summary>The streams of two tables that are written at once, alone and in transactions that cross.</summary>
public sealed class StreamConcurrencyTests
{
    private const int Workers = 4;
    private const int Steps = 200;

    [Fact]
    public async Task Two_streams_written_at_once_tell_every_change_in_order_and_nobody_waits_in_a_circle()
    {
        var engine = new Engine();
        engine.Create(Table("t-1"));
        engine.Create(Table("t-2"));
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Write(engine, worker), TestContext.Current.CancellationToken)))
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        // Of each worker's steps, half are transactions that add 1 in both tables and half add 1 in one of them.
        Assert.Equal(Workers * Steps * 3 / 2, engine.Tables.Streams.All.Sum(stream => stream.Snapshot().Records.Count));
        AssertOrder(engine);
        AssertOrder(Engine.Replay(engine.Journal.Records));
    }

    [Theory]
    [InlineData("!!!!")]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Refuses_what_never_was_an_iterator(string place)
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        Assert.Equal("ValidationException: Invalid ShardIterator", await reader.ReadErrorAsync(await reader.ArnAsync() + "|1|" + place));
    }

    [Fact]
    public async Task A_table_that_is_created_anew_within_a_millisecond_has_a_stream_of_its_own()
    {
        await using var bench = await DynamoDbBench.StartAsync(new StoppedClock(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        var former = await reader.ArnAsync();
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        await bench.PutAsync("t-1", """{"p":{"S":"b"}}""");
        Assert.NotEqual(former, await reader.ArnAsync());
        Assert.Equal(["b"], StreamRecordsTests.Keys(await reader.AllAsync()));
        Assert.Equal("DISABLED", (string?)(await reader.DescribeAsync(former, ""))["StreamStatus"]);
    }

    [Fact]
    public void Reads_on_behind_what_a_full_stream_has_let_go()
    {
        var engine = new Engine();
        engine.Create(Table("t-1"));
        var table = engine.Tables.All.Single();
        // A record of a new item counts 2 bytes of key and 2 of image.
        var stream = TableStream.Begin(table.Definition, table.Definition.Streams[0], 10, _ => { });
        table.Stream = stream;
        foreach (var key in (string[])["a", "b", "c"])
            engine.Put($$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"} } }""");
        var (records, next, shard) = stream.ReadOn(1, 10, engine.Clock.GetUtcNow());
        Assert.Equal([2L, 3L], records.Select(record => record.Sequence));
        Assert.Equal((4L, stream.Shards(engine.Clock.GetUtcNow())[0].Id), (next, shard));
        Assert.Equal((4L, 0), stream.ReadOn(next, 10, engine.Clock.GetUtcNow()) is var rest ? (rest.Next, rest.Records.Count) : default);
    }

    private static void Write(Engine engine, int worker)
    {
        for (var i = 0; i < Steps; i++)
        {
            var (one, two) = (worker + i) % 2 == 0 ? ("t-1", "t-2") : ("t-2", "t-1");
            var key = (i / 2 % 5).ToString(CultureInfo.InvariantCulture);
            if (i % 2 == 0)
                engine.TransactWrite($$"""{"TransactItems":[{"Update":{{Add(one, key)}}},{"Update":{{Add(two, key)}}}]}""");
            else
                engine.Update(Add(one, key));
        }
    }

    private static string Add(string table, string key) =>
        $$$"""{"TableName":"{{{table}}}","Key":{"p":{"S":"{{{key}}}"}},"UpdateExpression":"ADD n :1","ExpressionAttributeValues":{":1":{"N":"1"} } }""";

    // Each change of an item adds one, so the records of an item, in their order, count from 1 to what the table has.
    private static void AssertOrder(Engine engine)
    {
        foreach (var stream in engine.Tables.Streams.All)
        {
            var records = stream.Snapshot().Records;
            Assert.Equal(records.Select(record => record.Sequence).Order(), records.Select(record => record.Sequence));
            foreach (var item in records.GroupBy(record => record.Keys.Decode()["p"].Text))
            {
                var told = item.Select(record => int.Parse(record.New!.Decode()["n"].Number.ToString(), CultureInfo.InvariantCulture)).ToList();
                Assert.Equal(Enumerable.Range(1, told.Count), told);
                Assert.Contains($$$"""{"p":{"S":"{{{item.Key}}}"},"n":{"N":"{{{told.Count}}}"}""" + "}", engine.Dump(stream.TableName), StringComparison.Ordinal);
            }
        }
    }

    private static string Table(string name) => $$"""
        {"TableName":"{{name}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_AND_OLD_IMAGES"} }
        """;
}
