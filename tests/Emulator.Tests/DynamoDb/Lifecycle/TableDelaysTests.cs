using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.DynamoDb.Conformance;
using Acinaces.Emulator.Tests.ElastiCache;

namespace Acinaces.Emulator.Tests.DynamoDb.Lifecycle;

/// <summary>With <c>--table-delays real</c> tables and indexes take their time to come, change and go.</summary>
public sealed class TableDelaysTests
{
    private const string Busy = "ResourceInUseException: Attempt to change a resource which is still in use: ";
    private const string NotFound = "ResourceNotFoundException: Requested resource not found";
    private const string Arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/t-1";
    private const string Table = """{"TableName":"t-1"}""";
    private const string Put = """{"TableName":"t-1","Item":{"p":{"S":"a"},"g":{"S":"x"}}}""";
    private const string Stream = """ "StreamSpecification":{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}""";
    private const string MakeIndex = """
         "AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"}],
         "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]
        """;

    private const string DropIndex = """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-g"}}]""";
    private const string Provisioned = """ "BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}""";
    private readonly MovableClock _clock = new();

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_new_table_holds_no_items_until_it_is_active(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock, http, delays: true);
        await bench.CreateAsync("t-1");
        Assert.Equal("CREATING", await StatusAsync(bench));
        await Answers.AreAsync(bench,
            ("PutItem", Put, NotFound),
            ("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""", NotFound),
            ("Scan", Table, NotFound),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\""}""", NotFound),
            ("CreateTable", """
                {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
                """, Busy + "Table is being created: t-1"),
            ("DeleteTable", Table, Busy + "Table is being created: t-1"),
            ("UpdateTable", Change(Stream), Busy + "Table is being created: t-1"),
            ("TagResource", $$"""{"ResourceArn":"{{Arn}}","Tags":[{"Key":"a","Value":"b"}]}""", Busy + "Table is being created: t-1"),
            ("UpdateTimeToLive", TimeToLive("e", true), Busy + "Table t-1 is being created"),
            ("DescribeTimeToLive", Table, "ValidationException: Cannot describe time to live while table is in CREATING state: Current table state is CREATING"),
            ("CreateBackup", """{"TableName":"t-1","BackupName":"one"}""", "ContinuousBackupsUnavailableException: Backups are being enabled for the table: t-1. Please retry later"),
            ("UpdateContributorInsights", """{"TableName":"t-1","ContributorInsightsAction":"ENABLE"}""",
                "ValidationException: Table or Index is not in a valid state to update Key Access Insights: TableStatus must be ACTIVE to enable ContributorInsights."));
        _clock.Move(TimeSpan.FromSeconds(6));
        Assert.Equal("ACTIVE", await StatusAsync(bench));
        await bench.CallAsync("PutItem", Put);
        Assert.Equal("ResourceInUseException: Table already exists: t-1", await bench.ErrorAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_deleted_table_is_there_until_it_is_gone(bool http)
    {
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("PutItem", Put);
        await bench.CallAsync("DeleteTable", Table);
        Assert.Equal("DELETING", await StatusAsync(bench));
        Assert.Equal(["t-1"], await NamesAsync());
        await Answers.AreAsync(bench,
            ("PutItem", Put, NotFound),
            ("DeleteTable", Table, Busy + "Table is being deleted: t-1"),
            ("UpdateTable", Change(Stream), Busy + "Table is being deleted: t-1"));
        _clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal("ResourceNotFoundException: Requested resource not found: Table: t-1 not found", await bench.ErrorAsync("DescribeTable", Table));
        Assert.Empty(await NamesAsync());
        await bench.CreateAsync("t-1");
        _clock.Move(TimeSpan.FromSeconds(6));
        Assert.Equal(0, (await bench.CallAsync("Scan", Table))["Count"]!.GetValue<int>());

        async Task<IEnumerable<string>> NamesAsync() => (await bench.CallAsync("ListTables", "{}"))["TableNames"]!.AsArray().Select(name => name!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_new_index_is_allocated_then_filled_then_read(bool http)
    {
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("PutItem", Put);
        const string Read = """{"TableName":"t-1","IndexName":"by-g"}""";
        const string Query = """{"TableName":"t-1","IndexName":"by-g","KeyConditionExpression":"g = :g","ExpressionAttributeValues":{":g":{"S":"x"}}}""";
        await bench.CallAsync("UpdateTable", Change(MakeIndex));
        Assert.Equal(("UPDATING", "CREATING", false), await IndexAsync(bench));
        await Answers.AreAsync(bench,
            ("Scan", Read, "ValidationException: The table does not have the specified index: by-g"),
            ("UpdateTable", Change(DropIndex), Busy + "Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is active. Table: t-1 Index: by-g"),
            ("UpdateTable", Change("""
                "AttributeDefinitions":[{"AttributeName":"h","AttributeType":"S"}],
                "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"by-h","KeySchema":[{"AttributeName":"h","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]
                """), "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table"),
            ("UpdateTable", Change(Provisioned), Busy + "Can't change table IOPS when an index is being created. Table: t-1 Indexes: [by-g]"),
            ("UpdateTable", Change(Stream), Busy + "Can't change stream status when an index is being created. Table: t-1 Indexes: [by-g]"),
            ("UpdateTable", Change(""" "OnDemandThroughput":{"MaxReadRequestUnits":5}"""), Busy + "OnDemandThroughput cannot be updated while index creation is in progress for indexes: [by-g]"),
            ("UpdateTable", Change(""" "GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-g","OnDemandThroughput":{"MaxReadRequestUnits":5}}}]"""),
                Busy + "Index is being created but is not backfilling yet.  Table: t-1 Index: by-g"),
            ("DeleteTable", Table, Busy + "Cannot delete table while indexes are being created, updated, or deleted."));
        _clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal(("ACTIVE", "CREATING", true), await IndexAsync(bench));
        await Answers.AreInvalidAsync(bench,
            ("Query", Query, "Cannot read from backfilling global secondary index: by-g"),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"by-g\""}""", "Cannot read from backfilling global secondary index: by-g"));
        _clock.Move(TimeSpan.FromSeconds(480));
        Assert.Equal(("ACTIVE", "ACTIVE", null), await IndexAsync(bench));
        Assert.Equal(1, (await bench.CallAsync("Query", Query))["Count"]!.GetValue<int>());
        await bench.CallAsync("UpdateTable", Change(DropIndex));
        Assert.Equal(("UPDATING", "DELETING", null), await IndexAsync(bench));
        await Answers.AreAsync(bench,
            ("Scan", Read, "ValidationException: The table does not have the specified index: by-g"),
            ("UpdateTable", Change(DropIndex), Busy + "Index is being deleted. Table: t-1 Index: by-g"),
            ("UpdateTable", Change(Provisioned), Busy + "Can't change table IOPS when an index is being deleted. Table: t-1 Indexes: [by-g]"));
        _clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal("ACTIVE", await StatusAsync(bench));
        Assert.Null((await bench.CallAsync("DescribeTable", Table))["Table"]!["GlobalSecondaryIndexes"]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_index_may_go_while_it_is_being_filled(bool http)
    {
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("UpdateTable", Change(MakeIndex));
        _clock.Move(TimeSpan.FromSeconds(30));
        await bench.CallAsync("UpdateTable", Change(DropIndex));
        Assert.Equal(("UPDATING", "DELETING", null), await IndexAsync(bench));
        _clock.Move(TimeSpan.FromSeconds(5));
        await bench.CallAsync("UpdateTable", Change(MakeIndex));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task One_change_waits_for_another(bool http)
    {
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("UpdateTable", Change(Provisioned));
        await Answers.AreAsync(bench,
            ("UpdateTable", Change(""" "BillingMode":"PAY_PER_REQUEST" """), Busy + "Table IOPS are currently being updated. Table: t-1"),
            ("UpdateTable", Change(Stream), Busy + "Can't enable or disable stream while table IOPS are being updated. Table: t-1"),
            ("UpdateTable", Change(MakeIndex.Replace("\"Projection\"", "\"ProvisionedThroughput\":{\"ReadCapacityUnits\":1,\"WriteCapacityUnits\":1},\"Projection\"", StringComparison.Ordinal)),
                Busy + "Can't create or delete indexes while table IOPS are being updated. Table: t-1"),
            ("DeleteTable", Table, Busy + "Table: t-1 is in the process of being updated."));
        await bench.CallAsync("PutItem", Put);
        _clock.Move(TimeSpan.FromSeconds(80));
        Assert.Equal("ACTIVE", await StatusAsync(bench));
        var label = (await bench.CallAsync("UpdateTable", Change(Stream)))["TableDescription"]!["LatestStreamLabel"]!.GetValue<string>();
        await Answers.AreAsync(bench,
            ("UpdateTable", Change(""" "ProvisionedThroughput":{"ReadCapacityUnits":6,"WriteCapacityUnits":5}"""),
                $"{Busy}Can't change table IOPS when stream status is being updated. Table: t-1 Stream: {label} Operation: ENABLE"),
            ("UpdateTable", Change(""" "StreamSpecification":{"StreamEnabled":false}"""), $"{Busy}A stream status change is currently in progress. Table: t-1 Stream: {label} Operation: ENABLE"),
            ("DeleteTable", Table, Busy + "Cannot delete table while stream is being enabled/disabled."));
        _clock.Move(TimeSpan.FromSeconds(5));
        await bench.CallAsync("UpdateTable", Change(""" "TableClass":"STANDARD_INFREQUENT_ACCESS" """));
        Assert.Equal(Busy + "Can't update table class when a table class update is in progress. Table: t-1 TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS",
            await bench.ErrorAsync("UpdateTable", Change(""" "TableClass":"STANDARD" """)));
        _clock.Move(TimeSpan.FromSeconds(4));
        await bench.CallAsync("UpdateTable", Change(""" "SSESpecification":{"Enabled":true}"""));
        Assert.Equal(Busy + "Server-Side Encryption is still being updated", await bench.ErrorAsync("UpdateTable", Change(""" "SSESpecification":{"Enabled":false}""")));
        Assert.Equal("ACTIVE", await StatusAsync(bench));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_throughput_is_the_former_one_until_the_change_is_done(bool http)
    {
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("UpdateTable", Change(Provisioned));
        _clock.Move(TimeSpan.FromSeconds(80));
        await bench.CallAsync("UpdateTable", Change(""" "ProvisionedThroughput":{"ReadCapacityUnits":6,"WriteCapacityUnits":5}"""));
        Assert.Equal(("UPDATING", 5), (await StatusAsync(bench), await ReadsAsync()));
        _clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(("ACTIVE", 6), (await StatusAsync(bench), await ReadsAsync()));

        async Task<int> ReadsAsync() => (await bench.CallAsync("DescribeTable", Table))["Table"]!["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>();
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Expiry_changes_once_in_half_an_hour(bool http)
    {
        const string Pause = "ValidationException: Time to live has been modified multiple times within a fixed interval";
        await using var bench = await CreatedAsync(http);
        await bench.CallAsync("UpdateTimeToLive", TimeToLive("e", true));
        Assert.Equal("""{"TimeToLiveStatus":"ENABLING","AttributeName":"e"}""", await DescribedAsync());
        await Answers.AreAsync(bench,
            ("UpdateTimeToLive", TimeToLive("e", false), Pause),
            ("UpdateTimeToLive", TimeToLive("e", true), "ValidationException: TimeToLive is already enabled"),
            ("UpdateTimeToLive", TimeToLive("f", true), "ValidationException: TimeToLive is active on a different AttributeName: current AttributeName is e"));
        _clock.Move(TimeSpan.FromMinutes(30));
        Assert.Equal("""{"TimeToLiveStatus":"ENABLED","AttributeName":"e"}""", await DescribedAsync());
        await bench.CallAsync("UpdateTimeToLive", TimeToLive("e", false));
        Assert.Equal("""{"TimeToLiveStatus":"DISABLING","AttributeName":"e"}""", await DescribedAsync());
        Assert.Equal(Pause, await bench.ErrorAsync("UpdateTimeToLive", TimeToLive("e", true)));
        Assert.Equal("ACTIVE", await StatusAsync(bench));

        async Task<string> DescribedAsync() => (await bench.CallAsync("DescribeTimeToLive", Table))["TimeToLiveDescription"]!.ToJsonString();
    }

    private static string Change(string change) => $$"""{"TableName":"t-1",{{change}}}""";

    private static string TimeToLive(string attribute, bool enabled) =>
        $$$"""{"TableName":"t-1","TimeToLiveSpecification":{"AttributeName":"{{{attribute}}}","Enabled":{{{(enabled ? "true" : "false")}}}}}""";

    private static async Task<string> StatusAsync(DynamoDbBench bench) => (await bench.CallAsync("DescribeTable", Table))["Table"]!["TableStatus"]!.GetValue<string>();

    private static async Task<(string Table, string Index, bool? IsFilling)> IndexAsync(DynamoDbBench bench)
    {
        var table = (await bench.CallAsync("DescribeTable", Table))["Table"]!;
        var index = Assert.IsType<JsonObject>(table["GlobalSecondaryIndexes"]![0]);
        return (table["TableStatus"]!.GetValue<string>(), index["IndexStatus"]!.GetValue<string>(), index["Backfilling"]?.GetValue<bool>());
    }

    private async Task<DynamoDbBench> CreatedAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(_clock, http, delays: true);
        await bench.CreateAsync("t-1");
        _clock.Move(TimeSpan.FromSeconds(6));
        return bench;
    }
}
