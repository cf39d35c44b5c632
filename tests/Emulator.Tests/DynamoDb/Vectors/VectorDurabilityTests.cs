using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Durability;
using Acinaces.Emulator.Tests.State;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>Vector indexes outlive the emulator, and come with backups, the past and branches of their tables.</summary>
public sealed class VectorDurabilityTests : IAsyncLifetime
{
    private const string Prefix = "DynamoDB_20120810.";
    private const string InX = ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"x"}}""";
    private readonly TemporaryFolder _folder = new();
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
    private EmulatorHost _host = null!;
    private JsonClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await CallAsync("CreateTable", Create($"{Plain},{Divided}", SchemaDefinitions));
        await CallAsync("PutItem", Put("a", "1 0 0", ""","tenant":{"S":"x"},"kind":{"N":"1"}"""));
        await CallAsync("PutItem", Put("b", "0 1 0", ""","tenant":{"S":"y"}"""));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_restart_leaves_them_as_they_were()
    {
        await CallAsync("UpdateTable", $$"""{"TableName":"t-1","VectorIndexUpdates":[{"Create":{{Index("later", "EUCLIDEAN")}}}]}""");
        await CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"b"}}}""");
        await CallAsync("PutItem", Put("c", "0 0 2", ""","tenant":{"S":"x"}"""));
        await CallAsync("UpdateTable", """{"TableName":"t-1","VectorIndexUpdates":[{"Delete":{"IndexName":"plain"}}]}""");
        var before = (await CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]?.ToJsonString();
        for (var restarts = 0; restarts < 2; restarts++)
        {
            await RestartAsync();
            Assert.Equal(before, (await CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]?.ToJsonString());
            // From (1, 0, 0) to (0, 0, 2): the root of 5.
            Assert.Equal("a=0 c=2.23607", await FindAsync(Search("later", "1 0 0")));
            Assert.Equal("a=0 c=1", await FindAsync(Search("divided", "1 0 0", more: InX)));
            Assert.Contains("does not have the specified index: plain", await ErrorAsync("SearchVectors", Search("plain", "1 0 0")), StringComparison.Ordinal);
        }
        Assert.Contains("Invalid size", await ErrorAsync("PutItem", Put("d", "1 0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_brings_back_all_or_some_of_them()
    {
        var arn = (string?)(await CallAsync("CreateBackup", """{"TableName":"t-1","BackupName":"first"}"""))["BackupDetails"]?["BackupArn"];
        await CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        var features = (await CallAsync("DescribeBackup", $$"""{"BackupArn":"{{arn}}"}"""))["BackupDescription"]?["SourceTableFeatureDetails"];
        Assert.Equal(Plain.Replace(""","Projection":{"ProjectionType":"ALL"}""", "", StringComparison.Ordinal).Replace(""","Dimensions""", ""","Projection":{"ProjectionType":"ALL"},"Dimensions""", StringComparison.Ordinal), features?["VectorIndexes"]?[0]?.ToJsonString());
        await CallAsync("RestoreTableFromBackup", $$"""{"TargetTableName":"t-1","BackupArn":"{{arn}}"}""");
        Assert.Equal("a=0 b=1", await FindAsync(Search("plain", "1 0 0")));
        Assert.Equal("a=0", await FindAsync(Search("divided", "1 0 0", more: InX)));
        await RestartAsync();
        Assert.Equal("a=0", await FindAsync(Search("divided", "1 0 0", more: InX)));

        await CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        string Restore(string more) => $$"""{"TargetTableName":"t-1","BackupArn":"{{arn}}",{{more}}}""";
        Assert.Contains("does not exist in the source table. Index: plain", await ErrorAsync("RestoreTableFromBackup", Restore($""" "VectorIndexOverride":[{Index("plain", dimensions: 4)}] """)), StringComparison.Ordinal);
        Assert.Contains("Vector indexes are only supported for PAY_PER_REQUEST tables",
            await ErrorAsync("RestoreTableFromBackup", Restore(""" "BillingModeOverride":"PROVISIONED","ProvisionedThroughputOverride":{"ReadCapacityUnits":1,"WriteCapacityUnits":1} """)), StringComparison.Ordinal);
        await CallAsync("RestoreTableFromBackup", Restore($""" "VectorIndexOverride":[{Plain}] """));
        Assert.Equal("a=0 b=1", await FindAsync(Search("plain", "1 0 0")));
        var table = (await CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"];
        Assert.Equal((1, 1), (table?["VectorIndexes"]?.AsArray().Count, table?["AttributeDefinitions"]?.AsArray().Count));
    }

    [Fact]
    public async Task The_past_of_a_table_can_be_searched()
    {
        await CallAsync("UpdateContinuousBackups", """{"TableName":"t-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        var second = _clock.GetUtcNow().ToUnixTimeSeconds();
        _clock.Move(TimeSpan.FromSeconds(10));
        await CallAsync("PutItem", Put("a", "-1 0 0"));
        _clock.Move(TimeSpan.FromMinutes(10));
        await CallAsync("RestoreTableToPointInTime", $$"""{"SourceTableName":"t-1","TargetTableName":"then","RestoreDateTime":{{second}}}""");
        Assert.Equal("a=0 b=1", await FindAsync(Search("plain", "1 0 0").Replace("t-1", "then", StringComparison.Ordinal)));
        Assert.Equal("b=1 a=2", await FindAsync(Search("plain", "1 0 0")));
    }

    [Fact]
    public async Task A_branch_and_its_origin_go_their_own_ways()
    {
        using var http = new HttpClient(_host.CreateHandler()) { BaseAddress = new Uri(_host.Url) };
        async Task ControlAsync(string path, string body)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri("/_acinaces/" + path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        await ControlAsync("snapshots", """{"name":"first"}""");
        await ControlAsync("snapshots/first/branches", """{"name":"test-1"}""");
        using var branch = new JsonClient(_host.FindBranch("test-1") ?? throw new InvalidOperationException("There is no branch."));
        await CallAsync("PutItem", Put("c", "-1 0 0"));
        await branch.CallAsync(Prefix + "DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"b"}}}""");
        Assert.Equal("a=0 b=1 c=2", await FindAsync(Search("plain", "1 0 0")));
        Assert.Equal("a=0", Describe(await branch.CallAsync(Prefix + "SearchVectors", Search("plain", "1 0 0"))));
        await ControlAsync("snapshots/first/restore", "");
        Assert.Equal("a=0 b=1", await FindAsync(Search("plain", "1 0 0")));
    }

    private async Task<string> FindAsync(string search) => Describe(await CallAsync("SearchVectors", search));

    private Task<JsonObject> CallAsync(string operation, string json) => _client.CallAsync(Prefix + operation, json);

    private async Task<string> ErrorAsync(string operation, string json)
    {
        var (status, answer) = await _client.SendAsync(Prefix + operation, json);
        Assert.Equal(400, status);
        return answer.ToJsonString();
    }

    private async Task StartAsync()
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false, DataDirectory = _folder.Path, Durable = false, CheckpointBytes = 1000 }, _clock, cancellationToken: TestContext.Current.CancellationToken);
        _client = new JsonClient(_host);
    }

    private async Task StopAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }
}
