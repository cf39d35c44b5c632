using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>What many clients at once saw of the emulator, judged by the checkers.</summary>
public sealed class RecordedHistoryTests : IAsyncLifetime
{
    private const int Seed = 20261122;
    private const int Clients = 5;
    private long _time;
    private EmulatorHost _host = null!;
    private JsonClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        _client = new JsonClient(_host);
        await _client.CallAsync("DynamoDB_20120810.CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Operations_on_an_item_are_linearizable()
    {
        for (var round = 0; round < Rounds.Count; round++)
        {
            var key = $"item-{round}";
            var operations = new ConcurrentBag<RegisterOperation>();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => UseItemAsync(key, new Random(Seed + (round * Clients) + client), client, operations))));
            Assert.True(Linearizability.Holds([.. operations]), $"Seed {Seed}, round {round}: {string.Join(Environment.NewLine, operations.OrderBy(operation => operation.Called))}");
        }
    }

    [Fact]
    public async Task Transactions_are_strictly_serialisable()
    {
        for (var round = 0; round < Rounds.Count / 5; round++)
        {
            string[] lists = [$"x-{round}", $"y-{round}", $"z-{round}"];
            var history = new ConcurrentBag<ListTransaction>();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => UseListsAsync(lists, new Random(Seed + (round * Clients) + client), client, history))));
            history.Add(await ReadListsAsync(lists));
            Assert.Null(Serialisability.Violation([.. history]));
            Assert.Contains(history, transaction => transaction.Appended.Count > 1 && !transaction.Refused);
        }
    }

    private async Task UseItemAsync(string key, Random random, int client, ConcurrentBag<RegisterOperation> operations)
    {
        string? seen = null;
        for (var i = 0; i < 12; i++)
        {
            var value = string.Create(CultureInfo.InvariantCulture, $"{client}-{i}");
            var called = Interlocked.Increment(ref _time);
            switch (random.Next(3))
            {
                case 0:
                    var read = await _client.CallAsync("DynamoDB_20120810.GetItem", $"{{\"TableName\":\"t-1\",\"ConsistentRead\":true,\"Key\":{{\"p\":{{\"S\":\"{key}\"}}}}}}");
                    seen = (string?)read["Item"]?["v"]?["S"];
                    operations.Add(RegisterOperation.Read(called, Interlocked.Increment(ref _time), seen));
                    break;
                case 1:
                    await _client.CallAsync("DynamoDB_20120810.PutItem", Put(key, value));
                    operations.Add(RegisterOperation.Put(called, Interlocked.Increment(ref _time), value));
                    break;
                default:
                    var condition = seen is null ? ",\"ConditionExpression\":\"attribute_not_exists(v)\"}" : $",\"ConditionExpression\":\"v = :v\",\"ExpressionAttributeValues\":{{\":v\":{{\"S\":\"{seen}\"}}}}}}";
                    var (status, _) = await _client.SendAsync("DynamoDB_20120810.PutItem", Put(key, value)[..^1] + condition);
                    operations.Add(RegisterOperation.PutOver(called, Interlocked.Increment(ref _time), seen, value, status == 200));
                    break;
            }
        }
    }

    private async Task UseListsAsync(string[] lists, Random random, int client, ConcurrentBag<ListTransaction> history)
    {
        for (var i = 0; i < 15; i++)
        {
            if (random.Next(2) == 0)
            {
                history.Add(await ReadListsAsync(lists));
                continue;
            }
            var element = (client * 1000) + i;
            var chosen = lists.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray();
            // Now and then one that must not be there: all of it is refused then.
            var refuse = random.Next(5) == 0;
            var updates = chosen.Select((list, at) => $"{{\"Update\":{{\"TableName\":\"t-1\",\"Key\":{{\"p\":{{\"S\":\"{list}\"}}}},\"UpdateExpression\":\"SET l = list_append(if_not_exists(l, :none), :one)\""
                + (refuse && at == chosen.Length - 1 ? ",\"ConditionExpression\":\"p = :none\"" : "")
                + $",\"ExpressionAttributeValues\":{{\":none\":{{\"L\":[]}},\":one\":{{\"L\":[{{\"N\":\"{element}\"}}]}}}}}}}}");
            var called = Interlocked.Increment(ref _time);
            var (status, answer) = await _client.SendAsync("DynamoDB_20120810.TransactWriteItems", $"{{\"TransactItems\":[{string.Join(',', updates)}]}}");
            Assert.True(refuse ? status == 400 : status == 200, answer.ToJsonString());
            history.Add(ListTransaction.Append(called, Interlocked.Increment(ref _time), [.. chosen.Select(list => (list, element))]) with { Refused = refuse });
        }
    }

    private async Task<ListTransaction> ReadListsAsync(string[] lists)
    {
        var gets = lists.Select(list => $"{{\"Get\":{{\"TableName\":\"t-1\",\"Key\":{{\"p\":{{\"S\":\"{list}\"}}}}}}}}");
        var called = Interlocked.Increment(ref _time);
        var answer = await _client.CallAsync("DynamoDB_20120810.TransactGetItems", $"{{\"TransactItems\":[{string.Join(',', gets)}]}}");
        var responses = answer["Responses"]?.AsArray() ?? [];
        return ListTransaction.Read(called, Interlocked.Increment(ref _time), [.. lists.Select((list, i) => (list, ElementsOf(responses[i])))]);
    }

    private static int[] ElementsOf(JsonNode? response) =>
        [.. (response?["Item"]?["l"]?["L"]?.AsArray() ?? []).Select(element => int.Parse((string?)element?["N"] ?? "", CultureInfo.InvariantCulture))];

    private static string Put(string key, string value) => $"{{\"TableName\":\"t-1\",\"Item\":{{\"p\":{{\"S\":\"{key}\"}},\"v\":{{\"S\":\"{value}\"}}}}}}";
}
