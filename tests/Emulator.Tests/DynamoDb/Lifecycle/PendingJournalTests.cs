using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Durability;
using Acinaces.Emulator.Tests.ElastiCache;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.DynamoDb.Lifecycle;

/// <summary>What is under way with tables outlives a restart, unless delays are off then.</summary>
public sealed class PendingJournalTests : IDisposable
{
    private readonly MovableClock _clock = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, "CREATING", "DELETING", "UPDATING")]
    [InlineData(false, "ACTIVE", "gone", "ACTIVE")]
    public async Task Changes_that_are_under_way_go_on_or_end(bool delays, string made, string deleted, string changed)
    {
        await RunAsync(true, async client =>
        {
            await CreateAsync(client, "deleted");
            await CreateAsync(client, "changed");
            _clock.Move(TimeSpan.FromSeconds(6));
            await CreateAsync(client, "made");
            await CallAsync(client, "DeleteTable", """{"TableName":"deleted"}""");
            await CallAsync(client, "UpdateTable", """{"TableName":"changed","BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}""");
        });
        await RunAsync(delays, async client =>
        {
            Assert.Equal((made, deleted, changed), (await StatusAsync(client, "made"), await StatusAsync(client, "deleted"), await StatusAsync(client, "changed")));
            _clock.Move(TimeSpan.FromMinutes(2));
            Assert.Equal(("ACTIVE", "gone", "ACTIVE"), (await StatusAsync(client, "made"), await StatusAsync(client, "deleted"), await StatusAsync(client, "changed")));
            await CreateAsync(client, "deleted");
        });
    }

    private async Task RunAsync(bool delays, Func<JsonClient, Task> test)
    {
        await using var host = await EmulatorHost.StartAsync(
            new EmulatorOptions { Listen = false, Iam = false, DataDirectory = _folder.Path, RealTableDelays = delays }, _clock, cancellationToken: TestContext.Current.CancellationToken);
        using var client = new JsonClient(host);
        await test(client);
    }

    private static Task<JsonObject> CreateAsync(JsonClient client, string name) => CallAsync(client, "CreateTable", $$"""
        {"TableName":"{{name}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
        """);

    private static async Task<string> StatusAsync(JsonClient client, string name)
    {
        var (status, answer) = await client.SendAsync("DynamoDB_20120810.DescribeTable", $$"""{"TableName":"{{name}}"}""");
        return status == 200 ? answer["Table"]!["TableStatus"]!.GetValue<string>() : "gone";
    }

    private static Task<JsonObject> CallAsync(JsonClient client, string operation, string json) => client.CallAsync("DynamoDB_20120810." + operation, json);
}
