using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>An emulator that is killed while the changes of a table are written and read.</summary>
public sealed class StreamKillTests
{
    private const int Seed = 20261123;
    private const int Clients = 4;
    private const string Streams = "DynamoDBStreams_20120810.";

    [Fact]
    public async Task Items_and_their_changes_come_back_together_and_what_was_read_stays()
    {
        var random = new Random(Seed);
        TestContext.Current.SendDiagnosticMessage("Seed {0}", Seed);
        using var folder = new TemporaryFolder();
        var owners = Enumerable.Range(0, Clients).Select(number => new KeyOwner(number, new Random(Seed + number))).ToList();
        var seen = new List<string>();
        var emulator = await StartAsync(folder);
        try
        {
            var stream = await CreateTableAsync(emulator);
            for (var round = 0; round < Rounds.Count / 4; round++)
            {
                using (var client = new JsonClient(emulator.Url))
                {
                    var running = owners.Select(owner => Task.Run(() => owner.RunAsync(client), CancellationToken.None)).Append(Task.Run(() => FollowAsync(client, stream, seen), CancellationToken.None)).ToList();
                    await Task.Delay(random.Next(50, 300), TestContext.Current.CancellationToken);
                    await SomethingNewAsync(seen);
                    await emulator.KillAsync();
                    await Task.WhenAll(running);
                }
                emulator.Dispose();
                emulator = await StartAsync(folder);
                await CompareAsync(emulator, stream, owners, seen);
                Rounds.Tell("Kills with a stream", round);
            }
        }
        finally
        {
            emulator.Dispose();
        }
        Assert.True(seen.Count > Rounds.Count / 4, "There was too little to lose.");
    }

    /// <summary>On a busy machine the reader may not have come to anything yet; it gets three seconds more.</summary>
    private static async Task SomethingNewAsync(List<string> seen)
    {
        var known = seen.Count;
        for (var waited = 0; waited < 30 && seen.Count < known + 5; waited++) await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static Task<EmulatorProcess> StartAsync(TemporaryFolder folder) => EmulatorProcess.StartAsync(folder.Path, null, "--checkpoint-bytes", "40000");

    private static async Task<string> CreateTableAsync(EmulatorProcess emulator)
    {
        using var client = new JsonClient(emulator.Url);
        var created = await client.CallAsync("DynamoDB_20120810.CreateTable", """
            {"TableName":"mixed","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}}
            """);
        return (string?)created["TableDescription"]?["LatestStreamArn"] ?? "";
    }

    /// <summary>Reads what is new until the emulator is gone.</summary>
    private static async Task FollowAsync(JsonClient client, string stream, List<string> seen)
    {
        try
        {
            var iterator = await IteratorAsync(client, stream);
            for (var skipped = 0; iterator is not null;)
            {
                var page = await client.CallAsync(Streams + "GetRecords", $$"""{"ShardIterator":"{{iterator}}"}""");
                foreach (var record in page["Records"]!.AsArray())
                {
                    if (skipped < seen.Count) Assert.Equal(seen[skipped], record!.ToJsonString());
                    else seen.Add(record!.ToJsonString());
                    skipped++;
                }
                iterator = (string?)page["NextShardIterator"];
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What had been read by now is in the list.
        }
    }

    private static async Task CompareAsync(EmulatorProcess emulator, string stream, IReadOnlyList<KeyOwner> owners, List<string> seen)
    {
        using var client = new JsonClient(emulator.Url);
        var records = new List<JsonNode>();
        for (var iterator = await IteratorAsync(client, stream); ;)
        {
            var page = await client.CallAsync(Streams + "GetRecords", $$"""{"ShardIterator":"{{iterator}}"}""");
            var read = page["Records"]!.AsArray();
            if (read.Count == 0) break;
            records.AddRange(read.OfType<JsonNode>());
            iterator = (string?)page["NextShardIterator"];
        }
        Assert.Equal(seen, records.Take(seen.Count).Select(record => record.ToJsonString()));
        var folded = new Dictionary<string, string>();
        foreach (var change in records.Select(record => record["dynamodb"]!))
        {
            var key = change["Keys"]!.ToJsonString();
            if (change["NewImage"] is { } image) folded[key] = image.ToJsonString();
            else folded.Remove(key);
        }
        var items = (await client.CallAsync("DynamoDB_20120810.Scan", """{"TableName":"mixed"}"""))["Items"]!.AsArray().OfType<JsonNode>().ToList();
        Assert.Equal(items.Select(item => item.ToJsonString()).Order(StringComparer.Ordinal), folded.Values.Order(StringComparer.Ordinal));
        foreach (var owner in owners)
        {
            owner.Settle(items.Where(item => (string?)item["p"]?["S"] == owner.Partition)
                .ToDictionary(item => (string?)item["s"]?["S"] ?? "", item => int.Parse((string?)item["v"]?["N"] ?? "", CultureInfo.InvariantCulture)));
        }
    }

    private static async Task<string?> IteratorAsync(JsonClient client, string stream)
    {
        var described = await client.CallAsync(Streams + "DescribeStream", $$"""{"StreamArn":"{{stream}}"}""");
        var shard = (string?)described["StreamDescription"]!["Shards"]![0]!["ShardId"];
        return (string?)(await client.CallAsync(Streams + "GetShardIterator", $$"""{"StreamArn":"{{stream}}","ShardId":"{{shard}}","ShardIteratorType":"TRIM_HORIZON"}"""))["ShardIterator"];
    }
}
