using Acinaces.Emulator.Tests.ElastiCache;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Changes of tables: what is refused, what the answers say, what is remembered.</summary>
public sealed class UpdateTableTests
{
    private const string Wrong = "One or more parameter values were invalid: ";

    private static async Task CreateAsync(DynamoDbBench bench) => await bench.CallAsync("CreateTable", """
        {"TableName":"t-1","ProvisionedThroughput":{"ReadCapacityUnits":20,"WriteCapacityUnits":20},"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
         "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"},
          "ProvisionedThroughput":{"ReadCapacityUnits":2,"WriteCapacityUnits":2}}]}
        """);

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Refuses_changes_in_the_services_words(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await CreateAsync(bench);
        const string Update = """{"TableName":"t-1",""";
        await Answers.AreInvalidAsync(bench,
            ("UpdateTable", Update + """ "BillingMode":"PROVISIONED"}""", Wrong + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED"),
            ("UpdateTable", Update + """ "ProvisionedThroughput":{"ReadCapacityUnits":1000000000001,"WriteCapacityUnits":1}}""", "Given value 1000000000001 for ReadCapacityUnits is out of bounds"),
            ("UpdateTable", Update + """ "BillingMode":"PAY_PER_REQUEST","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}""",
                Wrong + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{}]}""",
                Wrong + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"abc"}},{"Delete":{"IndexName":"abc"}}]}""",
                Wrong + "Only one global secondary index update per index is allowed simultaneously. Index: abc"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-g","ProvisionedThroughput":{"ReadCapacityUnits":1000000000001,"WriteCapacityUnits":1}}}]}""",
                "This operation cannot be performed with given input values. Please contact DynamoDB service team for more info: Action Blocked: IndexUpdate"),
            ("UpdateTable", Update + """ "ProvisionedThroughput":{"ReadCapacityUnits":20,"WriteCapacityUnits":20}}""",
                "The provisioned throughput for the table will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for the table: 20. "
                + "Requested ReadCapacityUnits: 20. Current WriteCapacityUnits provisioned for the table: 20. Requested WriteCapacityUnits: 20. "
                + "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."),
            ("UpdateTable", Update + """ "SSESpecification":{"Enabled":true},"DeletionProtectionEnabled":true}""", Wrong + "Server-Side Encryption modification must be the only operation in the request"),
            ("UpdateTable", Update + """ "DeletionProtectionEnabled":true,"BillingMode":"PAY_PER_REQUEST"}""", Wrong + "DeletionProtection modification must be the only operation in the request"),
            ("UpdateTable", Update + """ "TableClass":"STANDARD","StreamSpecification":{"StreamEnabled":false}}""", Wrong + "TableClass modification must be the only operation in the request"),
            ("UpdateTable", Update + """ "StreamSpecification":{"StreamEnabled":false},"ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}""",
                Wrong + "You cannot modify stream status while updating table IOPS"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-g"}}],"ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}""",
                Wrong + "You cannot create or delete index while updating table IOPS"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-g"}}],"StreamSpecification":{"StreamEnabled":false}}""",
                Wrong + "You cannot create or delete index while changing stream status"),
            ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-g"},"Update":{"IndexName":"by-g","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}}]}""",
                Wrong + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object"),
            ("UpdateTable", Update + """ "OnDemandThroughput":{"MaxReadRequestUnits":5}}""", Wrong + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED"),
            ("UpdateTable", Update + """ "OnDemandThroughput":{"MaxWriteRequestUnits":0},"BillingMode":"PAY_PER_REQUEST"}""", Wrong + "Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range"),
            ("UpdateTable", Update + """ "SSESpecification":{"Enabled":false,"SSEType":"KMS"}}""", Wrong + "SSEType can not be specified if Enabled is false"),
            ("UpdateTable", Update + """ "SSESpecification":{"Enabled":true,"SSEType":"AES256"}}""", Wrong + "SSEType AES256 is not supported"),
            ("UpdateContinuousBackups", Update + """ "PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":false,"RecoveryPeriodInDays":3}}""",
                "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery."),
            ("PutResourcePolicy", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Policy":"no"}""", Wrong + "Invalid policy document: This policy contains invalid Json"),
            ("UpdateTable", Update + """ "MultiRegionConsistency":"STRONG","DeletionProtectionEnabled":true}""",
                "MultiRegionConsistency is not supported by this emulator; see /_acinaces/coverage."));
        await Answers.AreAsync(bench, ("UpdateTable", Update + """ "GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"abc"}},{"Delete":{"IndexName":"by-g"}}]}""",
            "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Answers_say_what_is_under_way_and_descriptions_that_it_is_done(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var created = await bench.CreateAsync("t-2", more: ""","WarmThroughput":{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}""");
        Assert.Equal("CREATING", created["TableDescription"]!["TableStatus"]!.GetValue<string>());
        Assert.Null(created["TableDescription"]!["BillingModeSummary"]!["LastUpdateToPayPerRequestDateTime"]);
        await CreateAsync(bench);
        var updated = (await bench.CallAsync("UpdateTable", """
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"h","AttributeType":"N"}],"GlobalSecondaryIndexUpdates":[
             {"Create":{"IndexName":"by-h","KeySchema":[{"AttributeName":"h","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"},
              "ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}},
             {"Update":{"IndexName":"by-g","ProvisionedThroughput":{"ReadCapacityUnits":3,"WriteCapacityUnits":3}}}]}
            """))["TableDescription"]!;
        Assert.Equal("UPDATING", updated["TableStatus"]!.GetValue<string>());
        Assert.Equal(["UPDATING", "CREATING"], updated["GlobalSecondaryIndexes"]!.AsArray().Select(index => index!["IndexStatus"]!.GetValue<string>()));
        Assert.False(updated["GlobalSecondaryIndexes"]![1]!["Backfilling"]!.GetValue<bool>());
        Assert.Equal(2, updated["GlobalSecondaryIndexes"]![0]!["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>());
        var described = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;
        Assert.Equal("ACTIVE", described["TableStatus"]!.GetValue<string>());
        Assert.Equal(["ACTIVE", "ACTIVE"], described["GlobalSecondaryIndexes"]!.AsArray().Select(index => index!["IndexStatus"]!.GetValue<string>()));
        Assert.Equal(3, described["GlobalSecondaryIndexes"]![0]!["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>());
        var warm = (await bench.CallAsync("DescribeTable", """{"TableName":"t-2"}"""))["Table"]!["WarmThroughput"]!;
        Assert.Equal("""{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000,"Status":"ACTIVE"}""", warm.ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Encryption_is_under_way_until_the_table_is_described(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await CreateAsync(bench);
        async Task<string?> StatusAsync(string enabled) =>
            (string?)(await bench.CallAsync("UpdateTable", $$$"""{"TableName":"t-1","SSESpecification":{"Enabled":{{{enabled}}}}}"""))["TableDescription"]!["SSEDescription"]?["Status"];
        async Task<string?> DescribedAsync() => (string?)(await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!["SSEDescription"]?["Status"];
        Assert.Equal(("UPDATING", "ENABLED"), (await StatusAsync("true"), await DescribedAsync()));
        Assert.Equal(("UPDATING", null), (await StatusAsync("false"), await DescribedAsync()));
    }

    [Fact]
    public async Task Throughput_falls_four_times_a_day_and_then_once_an_hour()
    {
        var clock = new MovableClock();
        await using var bench = await DynamoDbBench.StartAsync(clock);
        await CreateAsync(bench);
        for (var units = 19; units >= 16; units--)
            await bench.CallAsync("UpdateTable", Lower(units));
        var refused = await bench.ErrorAsync("UpdateTable", Lower(15));
        Assert.StartsWith("LimitExceededException: Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day.", refused, StringComparison.Ordinal);
        Assert.Contains("Number of decreases today: 4.", refused, StringComparison.Ordinal);
        clock.Move(TimeSpan.FromHours(1));
        var table = (await bench.CallAsync("UpdateTable", Lower(15)))["TableDescription"]!;
        // The answer tells the units and decreases of before; the description those of now.
        Assert.Equal((4, 16), (table["ProvisionedThroughput"]!["NumberOfDecreasesToday"]!.GetValue<int>(), table["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<int>()));
        var now = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!["ProvisionedThroughput"]!;
        Assert.Equal((5, 15), (now["NumberOfDecreasesToday"]!.GetValue<int>(), now["ReadCapacityUnits"]!.GetValue<int>()));
        clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(0, (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!["ProvisionedThroughput"]!["NumberOfDecreasesToday"]!.GetValue<int>());
        return;

        static string Lower(int units) => $$$$"""{"TableName":"t-1","ProvisionedThroughput":{"ReadCapacityUnits":{{{{units}}}},"WriteCapacityUnits":20}}""";
    }
}
