using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Durability;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.DynamoDb;

public sealed class BackupTests : IAsyncLifetime
{
    private const string Prefix = "DynamoDB_20120810.";
    private readonly TemporaryFolder _folder = new();
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));
    private EmulatorHost _host = null!;
    private JsonClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await CallAsync("CreateTable", """
            {"TableName":"orders","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"v","AttributeType":"N"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
             "GlobalSecondaryIndexes":[{"IndexName":"by-v","KeySchema":[{"AttributeName":"v","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}],"Tags":[{"Key":"team","Value":"desk"}]}
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_backup_is_the_table_at_its_instant_and_outlives_table_and_emulator()
    {
        await PutAsync("a", 1);
        await PutAsync("b", 2);
        var arn = (string?)(await CallAsync("CreateBackup", """{"TableName":"orders","BackupName":"first"}"""))["BackupDetails"]?["BackupArn"];
        Assert.Matches("^arn:aws:dynamodb:eu-central-1:000000000000:table/orders/backup/[0-9]{14}-[0-9a-z]{8}$", arn);
        await PutAsync("a", 10);
        await CallAsync("DeleteTable", """{"TableName":"orders"}""");
        await RestartAsync();

        var described = (await CallAsync("DescribeBackup", $$"""{"BackupArn":"{{arn}}"}"""))["BackupDescription"];
        Assert.Equal("AVAILABLE", (string?)described?["BackupDetails"]?["BackupStatus"]);
        Assert.Equal(2, (int?)described?["SourceTableDetails"]?["ItemCount"]);
        Assert.Equal("by-v", (string?)described?["SourceTableFeatureDetails"]?["GlobalSecondaryIndexes"]?[0]?["IndexName"]);

        var restored = (await CallAsync("RestoreTableFromBackup", $$"""{"TargetTableName":"again","BackupArn":"{{arn}}"}"""))["TableDescription"];
        Assert.Equal("CREATING", (string?)restored?["TableStatus"]);
        Assert.True((bool?)restored?["RestoreSummary"]?["RestoreInProgress"]);
        Assert.Equal(["a=1", "b=2"], await ScanAsync("again"));
        Assert.Equal(["a=1"], await QueryIndexAsync("again", 1));
        await RestartAsync();
        Assert.Equal(["a=1", "b=2"], await ScanAsync("again"));
        Assert.Equal(["b=2"], await QueryIndexAsync("again", 2));
        Assert.False((bool?)(await CallAsync("DescribeTable", """{"TableName":"again"}"""))["Table"]?["RestoreSummary"]?["RestoreInProgress"]);
    }

    [Fact]
    public async Task Backups_are_listed_in_pages_and_deleted()
    {
        for (var i = 0; i < 5; i++)
        {
            await CallAsync("CreateBackup", $$"""{"TableName":"orders","BackupName":"backup-{{i}}"}""");
            _clock.Move(TimeSpan.FromMinutes(1));
        }
        var first = await CallAsync("ListBackups", """{"TableName":"orders","Limit":3}""");
        Assert.Equal(["backup-0", "backup-1", "backup-2"], NamesOf(first));
        var last = (string?)first["LastEvaluatedBackupArn"];
        var second = await CallAsync("ListBackups", $$"""{"TableName":"orders","Limit":3,"ExclusiveStartBackupArn":"{{last}}"}""");
        Assert.Equal(["backup-3", "backup-4"], NamesOf(second));
        Assert.Null(second["LastEvaluatedBackupArn"]);
        Assert.Equal([], NamesOf(await CallAsync("ListBackups", """{"TableName":"others"}""")));
        Assert.Equal([], NamesOf(await CallAsync("ListBackups", """{"BackupType":"SYSTEM"}""")));

        Assert.Equal("DELETED", (string?)(await CallAsync("DeleteBackup", $$"""{"BackupArn":"{{last}}"}"""))["BackupDescription"]?["BackupDetails"]?["BackupStatus"]);
        Assert.Equal($"BackupNotFoundException: Backup not found: {last}", await ErrorAsync("DescribeBackup", $$"""{"BackupArn":"{{last}}"}"""));
        await RestartAsync();
        Assert.Equal(["backup-0", "backup-1", "backup-3", "backup-4"], NamesOf(await CallAsync("ListBackups", "{}")));
    }

    [Fact]
    public async Task What_cannot_be_restored_is_refused()
    {
        Assert.Equal("TableNotFoundException: Table not found: none", await ErrorAsync("CreateBackup", """{"TableName":"none","BackupName":"first"}"""));
        var arn = (string?)(await CallAsync("CreateBackup", """{"TableName":"orders","BackupName":"first"}"""))["BackupDetails"]?["BackupArn"];
        Assert.Equal("TableAlreadyExistsException: Table already exists: orders", await ErrorAsync("RestoreTableFromBackup", $$"""{"TargetTableName":"orders","BackupArn":"{{arn}}"}"""));
        Assert.StartsWith("ValidationException: One or more parameter values were invalid: Neither ReadCapacityUnits", await ErrorAsync("RestoreTableFromBackup",
            $$"""{"TargetTableName":"again","BackupArn":"{{arn}}","ProvisionedThroughputOverride":{"ReadCapacityUnits":1,"WriteCapacityUnits":1} }"""), StringComparison.Ordinal);
        Assert.StartsWith("PointInTimeRecoveryUnavailableException", await ErrorAsync("RestoreTableToPointInTime", """{"TargetTableName":"again","SourceTableName":"orders","UseLatestRestorableTime":true}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_second_since_the_tables_birth_can_be_restored(int seed)
    {
        var random = new Random(seed);
        await PutAsync("a", 1);
        var states = new List<(long Second, IReadOnlyList<string> Items)>();
        for (var step = 0; step < 60; step++)
        {
            for (var change = random.Next(3); change > 0; change--) await ChangeAsync(random);
            states.Add((_clock.GetUtcNow().ToUnixTimeSeconds(), await ScanAsync("orders")));
            _clock.Move(TimeSpan.FromSeconds(1));
            // Starts over several checkpoints.
            if (step is 15 or 30 or 45) await RestartAsync();
        }
        _clock.Move(TimeSpan.FromMinutes(5));
        var described = await CallAsync("UpdateContinuousBackups", """{"TableName":"orders","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        Assert.Equal(states[0].Second, (long?)described["ContinuousBackupsDescription"]?["PointInTimeRecoveryDescription"]?["EarliestRestorableDateTime"]);
        await RestartAsync();
        // A stop waits for the checkpoint that is being written.
        Assert.True(Checkpoints() > 1, "There was one checkpoint at most.");
        foreach (var (second, items) in states)
        {
            await CallAsync("RestoreTableToPointInTime", $$"""{"TargetTableName":"at-{{second}}","SourceTableName":"orders","RestoreDateTime":{{second}}}""");
            Assert.Equal(items, await ScanAsync($"at-{second}"));
        }
        Assert.StartsWith("InvalidRestoreTimeException", await RestoreErrorAsync(states[0].Second - 1), StringComparison.Ordinal);
        Assert.StartsWith("InvalidRestoreTimeException", await RestoreErrorAsync(_clock.GetUtcNow().ToUnixTimeSeconds()), StringComparison.Ordinal);
        // A table that was restored has a past of its own.
        await CallAsync("UpdateContinuousBackups", $$"""{"TableName":"at-{{states[20].Second}}","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true} }""");
        await CallAsync("RestoreTableToPointInTime", $$"""{"TargetTableName":"again","SourceTableName":"at-{{states[20].Second}}","UseLatestRestorableTime":true}""");
        Assert.Equal(states[20].Items, await ScanAsync("again"));
    }

    [Fact]
    public async Task A_past_for_which_there_is_no_room_is_forgotten_and_said_so()
    {
        await StopAsync();
        await StartAsync(pastBytes: 0);
        await CallAsync("UpdateContinuousBackups", """{"TableName":"orders","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        var birth = _clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(birth, await EarliestAsync());
        // Checkpoints are taken beside the writes; on a busy machine they come late.
        var watch = Stopwatch.StartNew();
        for (var i = 0; await EarliestAsync() == birth; i++)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "Nothing was forgotten within a minute.");
            _clock.Move(TimeSpan.FromSeconds(1));
            await PutAsync($"k{i % 200}", i);
            if (i >= 200) await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.InRange(await EarliestAsync(), birth + 1, _clock.GetUtcNow().ToUnixTimeSeconds());
        _clock.Move(TimeSpan.FromMinutes(5));
        Assert.StartsWith("InvalidRestoreTimeException", await RestoreErrorAsync(birth), StringComparison.Ordinal);
        await CallAsync("RestoreTableToPointInTime", """{"TargetTableName":"again","SourceTableName":"orders","UseLatestRestorableTime":true}""");
        Assert.Equal(await ScanAsync("orders"), await ScanAsync("again"));
    }

    [Fact]
    public async Task Without_a_folder_the_past_begins_when_recovery_is_enabled()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, _clock, cancellationToken: TestContext.Current.CancellationToken);
        using var client = new JsonClient(host);
        await client.CallAsync(Prefix + "CreateTable", """{"TableName":"memo","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}""");
        _clock.Move(TimeSpan.FromSeconds(10));
        var described = await client.CallAsync(Prefix + "UpdateContinuousBackups", """{"TableName":"memo","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds(), (long?)described["ContinuousBackupsDescription"]?["PointInTimeRecoveryDescription"]?["EarliestRestorableDateTime"]);
        await client.CallAsync(Prefix + "PutItem", """{"TableName":"memo","Item":{"p":{"S":"a"} } }""");
        _clock.Move(TimeSpan.FromMinutes(6));
        await client.CallAsync(Prefix + "PutItem", """{"TableName":"memo","Item":{"p":{"S":"b"} } }""");
        await client.CallAsync(Prefix + "RestoreTableToPointInTime", """{"TargetTableName":"again","SourceTableName":"memo","UseLatestRestorableTime":true}""");
        Assert.Equal(1, (int?)(await client.CallAsync(Prefix + "Scan", """{"TableName":"again"}"""))["Count"]);
    }

    private int Checkpoints() => Directory.GetDirectories(Path.Combine(_folder.Path, "journal", "parts")).Select(part => Path.GetFileName(part)[..6]).Distinct().Count();

    private async Task<long> EarliestAsync() =>
        (long?)(await CallAsync("DescribeContinuousBackups", """{"TableName":"orders"}"""))["ContinuousBackupsDescription"]?["PointInTimeRecoveryDescription"]?["EarliestRestorableDateTime"] ?? 0;

    private Task<string> RestoreErrorAsync(long second) => ErrorAsync("RestoreTableToPointInTime", $$"""{"TargetTableName":"never","SourceTableName":"orders","RestoreDateTime":{{second}}}""");

    private async Task ChangeAsync(Random random)
    {
        var key = "k" + random.Next(5).ToString(CultureInfo.InvariantCulture);
        if (random.Next(3) == 0) await CallAsync("DeleteItem", $$"""{"TableName":"orders","Key":{"p":{"S":"{{key}}"} } }""");
        else if (random.Next(2) == 0) await PutAsync(key, random.Next(1000));
        else await CallAsync("TransactWriteItems", $$"""{"TransactItems":[{"Put":{"TableName":"orders","Item":{"p":{"S":"{{key}}"},"v":{"N":"{{random.Next(1000)}}"} } } },{"Delete":{"TableName":"orders","Key":{"p":{"S":"a"} } } }]}""");
    }

    private async Task StartAsync(long pastBytes = 1_000_000_000)
    {
        _host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false, DataDirectory = _folder.Path, Durable = false, CheckpointBytes = 1000, PastBytes = pastBytes }, _clock, cancellationToken: TestContext.Current.CancellationToken);
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

    private Task<JsonObject> CallAsync(string operation, string json) => _client.CallAsync(Prefix + operation, json);

    private async Task<string> ErrorAsync(string operation, string json)
    {
        var (status, answer) = await _client.SendAsync(Prefix + operation, json);
        Assert.Equal(400, status);
        return DynamoDbBench.Describe(answer);
    }

    private Task<JsonObject> PutAsync(string key, int value) => CallAsync("PutItem", $$"""{"TableName":"orders","Item":{"p":{"S":"{{key}}"},"v":{"N":"{{value}}"} } }""");

    private async Task<IReadOnlyList<string>> ScanAsync(string table) => Texts(await CallAsync("Scan", $$"""{"TableName":"{{table}}"}"""));

    private async Task<IReadOnlyList<string>> QueryIndexAsync(string table, int value) =>
        Texts(await CallAsync("Query", $$"""{"TableName":"{{table}}","IndexName":"by-v","KeyConditionExpression":"v = :v","ExpressionAttributeValues":{":v":{"N":"{{value}}"} } }"""));

    private static IReadOnlyList<string> Texts(JsonObject page) =>
        [.. (page["Items"]?.AsArray() ?? []).Select(item => $"{item?["p"]?["S"]}={item?["v"]?["N"]}").Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string?> NamesOf(JsonObject page) => [.. (page["BackupSummaries"]?.AsArray() ?? []).Select(summary => (string?)summary?["BackupName"])];
}
