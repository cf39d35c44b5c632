using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What the answers of CreateTable, UpdateTable and DeleteTable tell, and what descriptions tell afterwards.</summary>
public sealed class TableAnswerTests
{
    private const string OnDemandTable = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
         "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]
        """;

    private const string ProvisionedTable = """
        {"TableName":"t-1","ProvisionedThroughput":{"ReadCapacityUnits":3,"WriteCapacityUnits":4},"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}]}
        """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_deletion_tells_little_of_the_table(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", OnDemandTable + "}");
        var deleted = (await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}"""))["TableDescription"]!.AsObject();
        Assert.Equal(
            ["BillingModeSummary", "DeletionProtectionEnabled", "ItemCount", "ProvisionedThroughput", "TableArn", "TableId", "TableName", "TableSizeBytes", "TableStatus"],
            deleted.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("DELETING", deleted["TableStatus"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task What_stands_at_once_grows_with_the_throughput_and_never_shrinks(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var created = (await bench.CallAsync("CreateTable", ProvisionedTable))["TableDescription"]!;
        Assert.Null(created["WarmThroughput"]);
        Assert.Equal("3/4 ACTIVE", Warm(await DescribeAsync(bench)));
        await bench.CallAsync("UpdateTable", """{"TableName":"t-1","ProvisionedThroughput":{"ReadCapacityUnits":9,"WriteCapacityUnits":2}}""");
        Assert.Equal("9/4 ACTIVE", Warm(await DescribeAsync(bench)));
        await bench.CallAsync("UpdateTable", """{"TableName":"t-1","BillingMode":"PAY_PER_REQUEST"}""");
        Assert.Equal("12000/4000 ACTIVE", Warm(await DescribeAsync(bench)));
        var asked = (await bench.CallAsync("UpdateTable", """{"TableName":"t-1","WarmThroughput":{"ReadUnitsPerSecond":13000}}"""))["TableDescription"]!;
        Assert.Equal(("12000/4000 UPDATING", "ACTIVE"), (Warm(asked), asked["TableStatus"]!.GetValue<string>()));
        Assert.Equal("13000/4000 ACTIVE", Warm(await DescribeAsync(bench)));
        await Answers.AreInvalidAsync(bench, ("UpdateTable", """{"TableName":"t-1","WarmThroughput":{"WriteUnitsPerSecond":3999}}""",
            "One or more parameter values were invalid: Requested WriteUnitsPerSecond for WarmThroughput for table is lower than current WarmThroughput, decreasing WarmThroughput is not supported"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_wish_for_what_stands_at_once_is_told_in_the_answer(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var created = (await bench.CallAsync("CreateTable", OnDemandTable + ""","WarmThroughput":{"ReadUnitsPerSecond":15000,"WriteUnitsPerSecond":4000}}"""))["TableDescription"]!;
        Assert.Equal("15000/4000 UPDATING", Warm(created));
        Assert.Null(created["GlobalSecondaryIndexes"]![0]!["WarmThroughput"]);
        Assert.Equal("12000/4000 ACTIVE", Warm((await DescribeAsync(bench))["GlobalSecondaryIndexes"]![0]!));
        var asked = (await bench.CallAsync("UpdateTable", """{"TableName":"t-1","GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-g","WarmThroughput":{"ReadUnitsPerSecond":12500}}}]}"""))["TableDescription"]!;
        var index = asked["GlobalSecondaryIndexes"]![0]!;
        Assert.Equal(("12000/4000 UPDATING", "ACTIVE"), (Warm(index), index["IndexStatus"]!.GetValue<string>()));
        Assert.Equal("12500/4000 ACTIVE", Warm((await DescribeAsync(bench))["GlobalSecondaryIndexes"]![0]!));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_change_is_answered_with_what_is_about_to_change(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", ProvisionedTable);
        var throughput = await UpdateAsync(bench, """ "ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}""");
        Assert.Equal(("UPDATING", 3, 0), (Status(throughput), throughput["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>(), throughput["ProvisionedThroughput"]!["NumberOfDecreasesToday"]!.GetValue<int>()));
        Assert.NotNull(throughput["ProvisionedThroughput"]!["LastDecreaseDateTime"]);
        var billing = await UpdateAsync(bench, """ "BillingMode":"PAY_PER_REQUEST" """);
        Assert.Equal(("UPDATING", 0, "PAY_PER_REQUEST"), (Status(billing), billing["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>(), billing["BillingModeSummary"]!["BillingMode"]!.GetValue<string>()));
        var tableClass = await UpdateAsync(bench, """ "TableClass":"STANDARD_INFREQUENT_ACCESS" """);
        Assert.Equal("UPDATING", Status(tableClass));
        Assert.Null(tableClass["TableClassSummary"]);
        var described = (await DescribeAsync(bench))["TableClassSummary"]!;
        Assert.Equal("STANDARD_INFREQUENT_ACCESS", described["TableClass"]!.GetValue<string>());
        Assert.NotNull(described["LastUpdateDateTime"]);
        Assert.Equal("UPDATING", Status(await UpdateAsync(bench, """ "StreamSpecification":{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}""")));
        Assert.Equal("ACTIVE", Status(await UpdateAsync(bench, """ "DeletionProtectionEnabled":true""")));
        Assert.Equal("ACTIVE", Status(await UpdateAsync(bench, """ "OnDemandThroughput":{"MaxReadRequestUnits":7}""")));
        Assert.Equal("ACTIVE", Status(await DescribeAsync(bench)));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Bounds_of_on_demand_capacity_change_one_by_one_and_go_with_the_billing_mode(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", OnDemandTable + ""","OnDemandThroughput":{"MaxReadRequestUnits":7}}""");
        await UpdateAsync(bench, """ "OnDemandThroughput":{"MaxWriteRequestUnits":8}""");
        Assert.Equal("""{"MaxReadRequestUnits":7,"MaxWriteRequestUnits":8}""", (await DescribeAsync(bench))["OnDemandThroughput"]!.ToJsonString());
        await UpdateAsync(bench, """ "OnDemandThroughput":{"MaxReadRequestUnits":-1}""");
        Assert.Equal("""{"MaxWriteRequestUnits":8}""", (await DescribeAsync(bench))["OnDemandThroughput"]!.ToJsonString());
        await UpdateAsync(bench, """
             "BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1},
             "GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-g","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}}]
            """);
        Assert.Null((await DescribeAsync(bench))["OnDemandThroughput"]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_new_index_leaves_out_what_can_be_no_key(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        foreach (var (key, g, r) in new[] { ("good", "x", "y"), ("empty", "", "y"), ("emptyr", "x", ""), ("long", new string('x', 2049), "y"), ("longest", new string('x', 2048), "y"), ("longr", "x", new string('y', 1025)) })
            await bench.PutAsync("t-1", $$$"""{"p":{"S":"{{{key}}}"},"g":{"S":"{{{g}}}"},"r":{"S":"{{{r}}}"}}""");
        foreach (var (name, keys) in new[]
        {
            ("by-g", """{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":"r","KeyType":"RANGE"}"""),
            ("by-both", """{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":"r","KeyType":"HASH"}"""),
        })
        {
            await UpdateAsync(bench, $$$"""
                "AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"},{"AttributeName":"r","AttributeType":"S"}],
                "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"{{{name}}}","KeySchema":[{{{keys}}}],"Projection":{"ProjectionType":"KEYS_ONLY"} } }]
                """);
        }
        Assert.Equal(["good", "longest"], await KeysAsync("by-g"));
        // Together the two may have 2048 bytes.
        Assert.Equal(["good", "longr"], await KeysAsync("by-both"));
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"empty"}},"UpdateExpression":"SET g = :g","ExpressionAttributeValues":{":g":{"S":"now"}}}""");
        Assert.Equal(["empty", "good", "longest"], await KeysAsync("by-g"));
        await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"long"}}}""");
        Assert.Equal(["empty", "good", "longest"], await KeysAsync("by-g"));

        async Task<IEnumerable<string>> KeysAsync(string index) => (await bench.CallAsync("Scan", $$"""{"TableName":"t-1","IndexName":"{{index}}"}"""))["Items"]!.AsArray()
            .Select(item => item!["p"]!["S"]!.GetValue<string>()).Order(StringComparer.Ordinal);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Settings_that_are_so_already_stay(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        async Task<string> InsightsAsync(string action) =>
            (await bench.CallAsync("UpdateContributorInsights", $$"""{"TableName":"t-1","ContributorInsightsAction":"{{action}}"}"""))["ContributorInsightsStatus"]!.GetValue<string>();
        async Task<int> ListedAsync() => (await bench.CallAsync("ListContributorInsights", "{}"))["ContributorInsightsSummaries"]!.AsArray().Count;
        Assert.Equal(("DISABLED", 0), (await InsightsAsync("DISABLE"), await ListedAsync()));
        Assert.Equal(("ENABLING", "ENABLED", 1), (await InsightsAsync("ENABLE"), await InsightsAsync("ENABLE"), await ListedAsync()));
        Assert.Equal(("DISABLING", "DISABLED", 0), (await InsightsAsync("DISABLE"), await InsightsAsync("DISABLE"), await ListedAsync()));
        const string Stream = "arn:aws:kinesis:eu-central-1:000000000000:stream/s-1";
        const string Destination = $$""" "TableName":"t-1","StreamArn":"{{Stream}}" """;
        await bench.CallAsync("EnableKinesisStreamingDestination", $$$"""{{{{Destination}}}}""");
        var id = (await DescribeAsync(bench))["TableId"]!.GetValue<string>();
        await Answers.AreInvalidAsync(bench,
            ("UpdateKinesisStreamingDestination", $$$"""{{{{Destination}}}}""",
                "Streaming destination cannot be updated with given parameters: UpdateKinesisStreamingConfiguration cannot be null or contain only null values"),
            ("UpdateKinesisStreamingDestination", $$$"""{{{{Destination}}},"UpdateKinesisStreamingConfiguration":{"ApproximateCreationDateTimePrecision":"MILLISECOND"}}""",
                $"Invalid Request: Precision is already set to the desired value of MILLISECOND for tableId: {id}, kdsArn: {Stream}"));
        await Answers.AreAsync(bench,
            ("UpdateContributorInsights", """{"TableName":"t-1","IndexName":"none","ContributorInsightsAction":"ENABLE"}""",
                "ResourceNotFoundException: Requested resource not found: Index: none not found for table: t-1"),
            ("DescribeTableReplicaAutoScaling", """{"TableName":"none"}""", "ResourceNotFoundException: Global table with name: 'none' does not exist."));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_backup_tells_the_tables_encryption_and_of_its_indexes_what_they_were_created_with(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", OnDemandTable + ""","SSESpecification":{"Enabled":true}}""");
        var backup = await bench.CallAsync("CreateBackup", """{"TableName":"t-1","BackupName":"b-1"}""");
        var features = (await bench.CallAsync("DescribeBackup", $$"""{"BackupArn":"{{backup["BackupDetails"]!["BackupArn"]}}"}"""))["BackupDescription"]!["SourceTableFeatureDetails"]!;
        Assert.Equal("""{"Status":"ENABLED","SSEType":"KMS","KMSMasterKeyArn":"arn:aws:kms:eu-central-1:000000000000:alias/aws/dynamodb"}""", features["SSEDescription"]!.ToJsonString());
        Assert.Equal(["IndexName", "KeySchema", "Projection"], features["GlobalSecondaryIndexes"]![0]!.AsObject().Select(member => member.Key));
    }

    private static async Task<JsonNode> DescribeAsync(DynamoDbBench bench) => (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;

    private static async Task<JsonNode> UpdateAsync(DynamoDbBench bench, string change) => (await bench.CallAsync("UpdateTable", $$"""{"TableName":"t-1",{{change}}}"""))["TableDescription"]!;

    private static string Status(JsonNode table) => table["TableStatus"]!.GetValue<string>();

    private static string Warm(JsonNode described) =>
        $"{described["WarmThroughput"]!["ReadUnitsPerSecond"]}/{described["WarmThroughput"]!["WriteUnitsPerSecond"]} {described["WarmThroughput"]!["Status"]}";
}
