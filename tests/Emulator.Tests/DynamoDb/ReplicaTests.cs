using Acinaces.Emulator.Tests.DynamoDb.Conformance;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Replicas of global tables, which are recorded.</summary>
public sealed class ReplicaTests
{
    [Theory, ClassData(typeof(BothTransports))]
    public async Task Come_change_and_go_with_the_table(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        Assert.Null((await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!["GlobalTableVersion"]);
        var made = await bench.CallAsync("UpdateTable", Update("Create", """ "RegionName":"eu-west-1","OnDemandThroughputOverride":{"MaxReadRequestUnits":5}"""));
        Assert.Equal("""[{"RegionName":"eu-west-1","ReplicaStatus":"CREATING","OnDemandThroughputOverride":{"MaxReadRequestUnits":5}}]""", made["TableDescription"]!["Replicas"]!.ToJsonString());
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;
        Assert.Equal(("2019.11.21", "ACTIVE", "NEW_AND_OLD_IMAGES"), ((string?)table["GlobalTableVersion"], (string?)table["Replicas"]![0]!["ReplicaStatus"], (string?)table["StreamSpecification"]!["StreamViewType"]));
        await bench.CallAsync("UpdateTable", Update("Update", """ "RegionName":"eu-west-1","TableClassOverride":"STANDARD_INFREQUENT_ACCESS" """));
        table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;
        Assert.Equal("STANDARD_INFREQUENT_ACCESS 5",
            $"{table["Replicas"]![0]!["ReplicaTableClassSummary"]!["TableClass"]} {table["Replicas"]![0]!["OnDemandThroughputOverride"]!["MaxReadRequestUnits"]}");
        var scaling = await bench.CallAsync("DescribeTableReplicaAutoScaling", """{"TableName":"t-1"}""");
        Assert.Equal(["eu-central-1", "eu-west-1"], scaling["TableAutoScalingDescription"]!["Replicas"]!.AsArray().Select(replica => (string?)replica!["RegionName"]));
        var gone = await bench.CallAsync("UpdateTable", Update("Delete", """ "RegionName":"eu-west-1" """));
        Assert.Equal("DELETING", (string?)gone["TableDescription"]!["Replicas"]![0]!["ReplicaStatus"]);
        Assert.Null((await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!["Replicas"]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_refused_as_the_service_does(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.CallAsync("UpdateTable", Update("Create", """ "RegionName":"eu-west-1" """));
        await bench.CallAsync("CreateTable", """
            {"TableName":"bought","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1},"AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """);
        const string Local = "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable, DeleteTable, or UpdateTable as required.";
        const string Stranger = "Update global table operation failed because one or more replicas were not part of the global table. Please retry the request without these replicas: [us-east-1].";
        const string Nothing = "There are no actions specified in the Replica Update Action of the request.";
        await Answers.AreInvalidAsync(bench,
            ("UpdateTable", Update("Create", """ "RegionName":"eu-west-1" """), "Failed to create a the new replica of table with name: ‘t-1’ because one or more replicas already existed as tables."),
            ("UpdateTable", Update("Create", """ "RegionName":"eu-central-1" """), Local),
            ("UpdateTable", Update("Delete", """ "RegionName":"eu-central-1" """), Local),
            ("UpdateTable", Update("Delete", """ "RegionName":"us-east-1" """), Stranger),
            ("UpdateTable", Update("Update", """ "RegionName":"us-east-1","KMSMasterKeyId":"k" """), Stranger),
            ("UpdateTable", Update("Update", """ "RegionName":"eu-west-1" """), Nothing),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[{}]}""", Nothing),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[{"Create":{"RegionName":"us-east-1"},"Delete":{"RegionName":"us-east-1"}}]}""", "Update table operation with more than one type of replica actions not allowed."),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[{"Create":{"RegionName":"us-east-1"}},{"Create":{"RegionName":"us-east-2"}}]}""",
                "Update table operation with more than one create or delete replica actions not allowed"),
            ("UpdateTable", Update("Update", """ "RegionName":"eu-west-1","ProvisionedThroughputOverride":{"ReadCapacityUnits":5}"""), "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"),
            ("UpdateTable", """{"TableName":"bought","ReplicaUpdates":[{"Create":{"RegionName":"us-east-1"}}]}""", "Table write capacity should either be Pay-Per-Request or AutoScaled."),
            ("UpdateTable", """{"TableName":"t-1","StreamSpecification":{"StreamEnabled":false}}""", "One or more parameter values were invalid: Disabling Stream is not allowed for a Global Table replica."),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[{"Create":{"RegionName":"us-east-1"}}],"BillingMode":"PAY_PER_REQUEST"}""",
                "One or more parameter values were invalid: Replica modification must be the only operation in the request"),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[]}""", "1 validation error detected: Value '[]' at 'replicaUpdates' failed to satisfy constraint: Member must have length greater than or equal to 1"),
            ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[{"Create":{}}]}""",
                "1 validation error detected: Value null at 'replicaUpdates.1.member.create.regionName' failed to satisfy constraint: Member must not be null"));
        Assert.StartsWith("ValidationException: Region us-fake-1 is not supported. The latest version of global tables are only supported in the following regions: [",
            await bench.ErrorAsync("UpdateTable", Update("Create", """ "RegionName":"us-fake-1" """)), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task The_older_version_of_global_tables_is_gone(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        const string Gone = "One or more parameter values were invalid: DynamoDB global tables version 2017.11.29 is not supported. "
            + "We recommend using DynamoDB global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).";
        await Answers.AreInvalidAsync(bench,
            ("CreateGlobalTable", """{"GlobalTableName":"t-1","ReplicationGroup":[{"RegionName":"eu-central-1"}]}""", Gone),
            ("UpdateGlobalTable", """{"GlobalTableName":"t-1","ReplicaUpdates":[{"Create":{"RegionName":"eu-west-1"}}]}""", Gone),
            ("CreateGlobalTable", """{"GlobalTableName":"t-1"}""", "1 validation error detected: Value null at 'replicationGroup' failed to satisfy constraint: Member must not be null"));
        foreach (var operation in new[] { "DescribeGlobalTable", "DescribeGlobalTableSettings", "UpdateGlobalTableSettings" })
            Assert.Equal("GlobalTableNotFoundException: Global table with name: 't-1' does not exist.", await bench.ErrorAsync(operation, """{"GlobalTableName":"t-1"}"""));
        Assert.Equal("""{"GlobalTables":[]}""", (await bench.CallAsync("ListGlobalTables", "{}")).ToJsonString());
    }

    [Fact]
    public void Come_back_from_the_journal()
    {
        var engine = new Engine();
        engine.Create("""{"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}""");
        engine.UpdateTable(Update("Create", """ "RegionName":"eu-west-1","GlobalSecondaryIndexes":[{"IndexName":"any"}]"""));
        var replica = Assert.Single(Assert.Single(Engine.Replay(engine.Journal.Records).Tables.All).Definition.Replicas);
        Assert.Equal(("eu-west-1", "any"), (replica.RegionName, replica.GlobalSecondaryIndexes?[0].IndexName));
    }

    private static string Update(string action, string replica) => """{"TableName":"t-1","ReplicaUpdates":[{""" + $"\"{action}\":{{{replica}}}}}]}}";
}
