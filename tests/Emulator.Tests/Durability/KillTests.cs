using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>An emulator that is killed at random moments, started again, and killed again.</summary>
public sealed class KillTests
{
    private const int Seed = 20261122;
    private const int Clients = 4;

    [Theory]
    [InlineData("durable")]
    [InlineData("relaxed")]
    public async Task What_was_acknowledged_is_there_after_every_kill(string durability)
    {
        var random = new Random(Seed);
        using var folder = new TemporaryFolder();
        var owners = Enumerable.Range(0, Clients).Select(number => new KeyOwner(number, new Random(Seed + number))).ToList();
        var emulator = await StartAsync(folder, durability);
        try
        {
            await CreateTableAsync(emulator);
            for (var round = 0; round < Rounds.Count / 2; round++)
            {
                using (var client = new JsonClient(emulator.Url))
                {
                    var running = owners.Select(owner => Task.Run(() => owner.RunAsync(client))).ToList();
                    await AcknowledgedAsync(owners, random.Next(4, 80), running);
                    // Anywhere within a call, not just behind an answer.
                    await Task.Delay(random.Next(0, 15), TestContext.Current.CancellationToken);
                    await emulator.KillAsync();
                    await Task.WhenAll(running);
                }
                emulator.Dispose();
                emulator = await StartAsync(folder, durability);
                await CompareAsync(emulator, owners);
                Rounds.Tell($"Kills, {durability}", round);
            }
        }
        finally
        {
            emulator.Dispose();
        }
        Assert.True(owners.Sum(owner => owner.Acknowledged) > Rounds.Count, "There was too little to lose.");
        Assert.True(Directory.GetDirectories(Path.Combine(folder.Path, "journal", "parts")).Length > 0, "No checkpoint was made, so none was interrupted.");
    }

    /// <summary>Waits for work done, not for time gone by: a busy machine does little in a tenth of a second.</summary>
    private static async Task AcknowledgedAsync(IReadOnlyList<KeyOwner> owners, int more, IReadOnlyList<Task> running)
    {
        var goal = owners.Sum(owner => owner.Acknowledged) + more;
        while (owners.Sum(owner => owner.Acknowledged) < goal && !running.Any(task => task.IsCompleted)) await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    private static Task<EmulatorProcess> StartAsync(TemporaryFolder folder, string durability) =>
        EmulatorProcess.StartAsync(folder.Path, null, "--durability", durability, "--checkpoint-bytes", "20000");

    private static async Task CreateTableAsync(EmulatorProcess emulator)
    {
        using var client = new JsonClient(emulator.Url);
        await client.CallAsync("DynamoDB_20120810.CreateTable", """
            {"TableName":"mixed","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
            """);
    }

    private static async Task CompareAsync(EmulatorProcess emulator, IReadOnlyList<KeyOwner> owners)
    {
        using var client = new JsonClient(emulator.Url);
        var items = await ScanAsync(client, """{"TableName":"mixed"}""");
        foreach (var owner in owners)
        {
            owner.Settle(items.Where(item => (string?)item["p"]?["S"] == owner.Partition)
                .ToDictionary(item => (string?)item["s"]?["S"] ?? "", item => int.Parse((string?)item["v"]?["N"] ?? "", CultureInfo.InvariantCulture)));
        }
        // The index is rebuilt from the items; one that lacks its key is not in it.
        var indexed = await ScanAsync(client, """{"TableName":"mixed","IndexName":"by-g"}""");
        Assert.Equal(
            items.Where(item => item.ContainsKey("g")).Select(item => item.ToJsonString()).Order(StringComparer.Ordinal),
            indexed.Select(item => item.ToJsonString()).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<JsonObject>> ScanAsync(JsonClient client, string request) =>
        [.. ((await client.CallAsync("DynamoDB_20120810.Scan", request))["Items"]?.AsArray() ?? []).Select(item => item?.AsObject()).OfType<JsonObject>()];
}
