using System.Text;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Streams;

/// <summary>Item and stream come back from the journal together, wherever it ends.</summary>
public sealed class StreamJournalTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private const string Table = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_AND_OLD_IMAGES"}}
        """;

    [Fact]
    public void Folding_the_stream_gives_the_table_for_every_beginning_of_the_journal()
    {
        // One of three kinds, four keys and three values.
        Prop.ForAll(Gen.Choose(0, 35).ListOf().ToArbitrary(), operations =>
        {
            var engine = new Engine(new StoppedClock(Start));
            engine.Create(Table);
            foreach (var operation in operations)
                Run(engine, operation / 12, operation / 3 % 4, operation % 3);
            var records = engine.Journal.Records;
            for (var count = 1; count <= records.Count; count++)
            {
                var replayed = Engine.Replay(records.Take(count));
                Assert.Equal(Items(replayed.Tables), Folded(StreamOf(replayed.Tables)));
            }
            Assert.Equal(Describe(StreamOf(engine.Tables)), Describe(StreamOf(Engine.Replay(records).Tables)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260301UL, 7UL));
    }

    [Fact]
    public void Says_who_deleted_an_expired_item_also_after_a_restart()
    {
        var clock = new StoppedClock(Start);
        var engine = new Engine(clock);
        engine.Create(Table);
        engine.UpdateTimeToLive("""{"TableName":"t-1","TimeToLiveSpecification":{"AttributeName":"until","Enabled":true}}""");
        engine.Put($$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"until":{"N":"{{{Start.ToUnixTimeSeconds() + 5}}}"} } }""");
        clock.Now = Start.AddSeconds(5);
        Assert.Equal(1, new ExpirySweep(engine.Tables, clock).Run());
        Assert.Equal([StreamEvent.Insert, StreamEvent.Expire], StreamOf(engine.Tables).Snapshot().Records.Select(record => record.Event));
        var replayed = StreamOf(Engine.Replay(engine.Journal.Records).Tables);
        Assert.Equal([StreamEvent.Insert, StreamEvent.Expire], replayed.Snapshot().Records.Select(record => record.Event));
        Assert.Equal(("dynamodb.amazonaws.com", "Service"), StreamEvents.Of(replayed, replayed.Snapshot().Records[1]).UserIdentity is { } identity ? (identity.PrincipalId, identity.Type) : default);
    }

    [Fact]
    public void Survives_a_compacted_journal()
    {
        var clock = new StoppedClock(Start);
        var engine = new Engine(clock);
        engine.Create(Table);
        engine.Put("""{"TableName":"t-1","Item":{"p":{"S":"a"}}}""");
        clock.Now = Start.AddHours(5);
        engine.Put("""{"TableName":"t-1","Item":{"p":{"S":"b"}}}""");
        engine.Delete("""{"TableName":"t-1","Key":{"p":{"S":"a"}}}""");
        var compacted = StreamCatalog.Describe(engine.Tables.Streams.Capture()).Select(record => record.ToArray()).Append(engine.Journal.Records[0]);
        var replayed = Engine.Replay(compacted);
        Assert.Equal(Describe(StreamOf(engine.Tables)), Describe(StreamOf(replayed.Tables)));
        replayed.Put("""{"TableName":"t-1","Item":{"p":{"S":"c"}}}""");
        // The replayed engine has the machine's clock, by which the older records are over; the count goes on.
        Assert.Equal([4L], StreamOf(replayed.Tables).Snapshot().Records.Select(record => record.Sequence));
    }

    [Fact]
    public void Lets_the_oldest_records_go_when_it_is_full_and_says_so()
    {
        var overflowed = 0;
        var engine = new Engine(new StoppedClock(Start));
        engine.Create(Table);
        var table = engine.Tables.All.Single();
        // A record of a new item counts 2 bytes of key and 2 of image.
        var stream = TableStream.Begin(table.Definition, table.Definition.Streams[0], 10, _ => overflowed++);
        table.Stream = stream;
        foreach (var key in (string[])["a", "b", "c"])
            engine.Put($$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"} } }""");
        Assert.Equal([2L, 3L], stream.Snapshot().Records.Select(record => record.Sequence));
        Assert.Equal(1, overflowed);
        var shard = stream.Shards(Start)[0];
        Assert.Equal("TrimmedDataAccessException", Assert.Throws<Acinaces.Emulator.Pipeline.AwsErrorException>(() => stream.Read(shard, 1, 10, Start)).Error.Code);
        Assert.Equal(2, stream.Read(shard, stream.Oldest(shard, Start), 10, Start).Records.Count);
    }

    private static void Run(Engine engine, int kind, int key, int value)
    {
        switch (kind)
        {
            case 0:
                engine.Put($$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"},"v":{"N":"{{{value}}}"} } }""");
                break;
            case 1:
                engine.Delete($$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{key}}}"} } }""");
                break;
            default:
                engine.TransactWrite($$$$"""
                    {"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"{{{{key}}}}"},"v":{"N":"{{{{value}}}}"} } } },{"Delete":{"TableName":"t-1","Key":{"p":{"S":"other{{{{value}}}}"} } } },
                     {"Update":{"TableName":"t-1","Key":{"p":{"S":"sum"}},"UpdateExpression":"ADD v :v","ExpressionAttributeValues":{":v":{"N":"{{{{value}}}}"} } } }]}
                    """);
                break;
        }
    }

    private static TableStream StreamOf(TableCatalog tables) => tables.Streams.All.Single();

    private static Dictionary<string, string> Items(TableCatalog tables)
    {
        var all = new ChunkCollector(int.MaxValue);
        foreach (var table in tables.All)
            table.Items.Walk(KeyRange.All, true, all);
        return all.Entries.ToDictionary(entry => entry.Item.Decode()["p"].Text, entry => Encoding.UTF8.GetString(entry.Item.Json));
    }

    private static Dictionary<string, string> Folded(TableStream stream)
    {
        var items = new Dictionary<string, string>();
        foreach (var record in stream.Snapshot().Records)
        {
            var key = record.Keys.Decode()["p"].Text;
            if (record.New is null)
                items.Remove(key);
            else
                items[key] = Encoding.UTF8.GetString(record.New.Json);
        }
        return items;
    }

    private static string Describe(TableStream stream)
    {
        var (description, records) = stream.Snapshot();
        var shards = description.Shards.Select(shard => $"{shard.Id} {shard.ParentId} {shard.Start} {shard.End}");
        return string.Join('\n', shards.Concat(records.Select(record => string.Join(' ', record.Sequence, record.Time.ToUnixTimeMilliseconds(), record.Event,
            Text(record.Keys), Text(record.Old), Text(record.New)))).Prepend($"{description.Next} {description.TrimmedTo}"));
    }

    private static string Text(Acinaces.Emulator.DynamoDb.Model.Item? item) => item is null ? "-" : Encoding.UTF8.GetString(item.Json);
}
