using Acinaces.Emulator.Tests.DynamoDb.Conformance;
using Acinaces.Emulator.Tests.ElastiCache;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>With <c>--table-delays real</c> vector indexes take their time to come and go.</summary>
public sealed class VectorDelayTests
{
    private const string Busy = "ResourceInUseException: Attempt to change a resource which is still in use: ";
    private const string OnlyOne = "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table";
    private const string Make = $$"""{"TableName":"t-1","VectorIndexUpdates":[{"Create":{{Plain}}}]}""";
    private const string Drop = """{"TableName":"t-1","VectorIndexUpdates":[{"Delete":{"IndexName":"plain"}}]}""";
    private readonly MovableClock _clock = new();

    [Fact]
    public async Task One_that_comes_with_its_table_never_fills()
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock, delays: true);
        await bench.CallAsync("CreateTable", Create(Plain));
        Assert.Equal("CREATING CREATING ", await StatusAsync(bench));
        _clock.Move(TimeSpan.FromSeconds(15));
        Assert.Equal("CREATING CREATING ", await StatusAsync(bench));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal("ACTIVE ACTIVE ", await StatusAsync(bench));
        Assert.Equal("", await FindAsync(bench, Search("plain", "1 0 0")));
    }

    [Fact]
    public async Task One_that_comes_later_is_allocated_then_filled_then_found()
    {
        await using var bench = await StartAsync();
        Assert.Equal("UPDATING CREATING false", await StatusAsync(bench));
        await Answers.AreAsync(bench,
            ("SearchVectors", Search("plain", "1 0 0"), "ValidationException: The table does not have the specified index: plain"),
            ("UpdateTable", Drop, Busy + "Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is active. Table: t-1 Index: plain"),
            ("UpdateTable", Make.Replace("plain", "other", StringComparison.Ordinal), OnlyOne),
            ("UpdateTable", """
                {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"}],
                 "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}
                """, OnlyOne),
            ("DeleteTable", """{"TableName":"t-1"}""", Busy + "Cannot delete table while indexes are being created, updated, or deleted."));
        _clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal("ACTIVE CREATING true", await StatusAsync(bench));
        await bench.CallAsync("PutItem", Put("b", "0 1 0"));
        await Answers.AreAsync(bench,
            ("SearchVectors", Search("plain", "1 0 0"), "ValidationException: Cannot search backfilling vector index: plain"),
            ("UpdateTable", Make.Replace("plain", "other", StringComparison.Ordinal), OnlyOne),
            ("DeleteTable", """{"TableName":"t-1"}""", Busy + "Cannot delete table while indexes are being created, updated, or deleted."));
        _clock.Move(TimeSpan.FromSeconds(480));
        Assert.Equal("ACTIVE ACTIVE ", await StatusAsync(bench));
        Assert.Equal("a=0 b=1", await FindAsync(bench, Search("plain", "1 0 0")));
    }

    [Fact]
    public async Task One_that_is_being_filled_can_be_given_up()
    {
        await using var bench = await StartAsync();
        _clock.Move(TimeSpan.FromSeconds(30));
        await bench.CallAsync("UpdateTable", Drop);
        Assert.Equal("UPDATING DELETING ", await StatusAsync(bench));
        Assert.Equal("ValidationException: The table does not have the specified index: plain", await bench.ErrorAsync("SearchVectors", Search("plain", "1 0 0")));
        _clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal("ACTIVE  ", await StatusAsync(bench));
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
    }

    private async Task<DynamoDbBench> StartAsync()
    {
        var bench = await DynamoDbBench.StartAsync(_clock, delays: true);
        await bench.CreateAsync("t-1");
        _clock.Move(TimeSpan.FromSeconds(6));
        await bench.CallAsync("PutItem", Put("a", "1 0 0"));
        await bench.CallAsync("UpdateTable", Make);
        return bench;
    }

    /// <returns>Status of the table and its index, and whether that is being filled; empty where it is not said.</returns>
    private static async Task<string> StatusAsync(DynamoDbBench bench)
    {
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"];
        var index = table?["VectorIndexes"]?[0];
        return $"{table?["TableStatus"]} {index?["IndexStatus"]} {index?["Backfilling"]?.ToJsonString()}";
    }
}
