using System.Text.Json.Nodes;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>What writes and searches of vector indexes count for.</summary>
public sealed class VectorCapacityTests
{
    private const string Keys = """{"ProjectionType":"KEYS_ONLY"}""";

    /// <summary>A number of 38 digits, 20 bytes of an item; 21 as the element of a list.</summary>
    private const string Wide = "12345678901234567890123456789012345678";

    [Fact]
    public async Task A_write_counts_the_bytes_of_what_the_index_holds_where_that_changes()
    {
        await using var bench = await StartAsync();
        string Filled(string key, string vector, int bytes, string note = "") => Counted(Put(key, vector, $$""","f":{"S":"{{new string('x', bytes)}}"}{{note}}"""));
        // Key 2, vector 1 + 3 x 4, filling 1 + 1500: 1516. Keys alone are below the least.
        Assert.Equal(("1516", "1024"), await BytesAsync(bench, "PutItem", Filled("a", "1 0 0", 1500)));
        Assert.Equal(("", ""), await BytesAsync(bench, "PutItem", Filled("a", "1 0 0", 1500)));
        // Only what an index holds counts: 1 + 1 of the note more.
        Assert.Equal(("1518", ""), await BytesAsync(bench, "PutItem", Filled("a", "1 0 0", 1500, ""","n":{"S":"y"}""")));
        Assert.Equal(("1518", "1024"), await BytesAsync(bench, "PutItem", Filled("a", "0 1 0", 1500, ""","n":{"S":"y"}""")));
        // The larger of before and after.
        Assert.Equal(("1518", ""), await BytesAsync(bench, "PutItem", Filled("a", "0 1 0", 1200)));
        Assert.Equal(("1216", "1024"), await BytesAsync(bench, "DeleteItem", Counted("""{"TableName":"t-1","Key":{"p":{"S":"a"}}}""")));
        Assert.Equal(("", ""), await BytesAsync(bench, "PutItem", Counted("""{"TableName":"t-1","Item":{"p":{"S":"b"},"n":{"S":"x"}}}""")));
        Assert.Equal(("1024", "1024"), await BytesAsync(bench, "ExecuteStatement", Counted("""{"Statement":"UPDATE \"t-1\" SET v = [1, 0, 0] WHERE p = 'b'"}""")));
    }

    [Fact]
    public async Task A_move_to_another_partition_counts_twice()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", Create(Divided, SchemaDefinitions));
        string Filled(string tenant) => Counted(Put("a", "1 0 0", $$""","tenant":{"S":"{{tenant}}"},"f":{"S":"{{new string('x', 1500)}}"}"""));
        static string? Bytes(JsonObject answer) => answer["ConsumedCapacity"]?["VectorIndexes"]?["divided"]?["VectorWriteRequestBytes"]?.ToJsonString();
        // 1516 as above, and 6 + 1 of the tenant.
        Assert.Equal("1523", Bytes(await bench.CallAsync("PutItem", Filled("x"))));
        Assert.Equal("3046", Bytes(await bench.CallAsync("PutItem", Filled("y"))));
        Assert.Equal("1523", Bytes(await bench.CallAsync("UpdateItem", Counted("""{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"REMOVE tenant"}"""))));
    }

    [Fact]
    public async Task Batches_add_up_transactions_do_not_double_and_totals_say_nothing()
    {
        await using var bench = await StartAsync();
        var batch = (await bench.CallAsync("BatchWriteItem", Counted($$$"""{"RequestItems":{"t-1":[{"PutRequest":{"Item":{{{Item("a", "1 0 0")}}}}},{"PutRequest":{"Item":{{{Item("b", "1 0 0")}}}}}]}}""")))["ConsumedCapacity"]?[0];
        Assert.Equal(("2", "2048"), (batch?["CapacityUnits"]?.ToJsonString(), batch?["VectorIndexes"]?["all"]?["VectorWriteRequestBytes"]?.ToJsonString()));
        var transaction = (await bench.CallAsync("TransactWriteItems", Counted($$"""{"TransactItems":[{"Put":{{Put("c", "1 0 0")}}}]}""")))["ConsumedCapacity"]?[0];
        Assert.Equal(("2", "1024"), (transaction?["CapacityUnits"]?.ToJsonString(), transaction?["VectorIndexes"]?["all"]?["VectorWriteRequestBytes"]?.ToJsonString()));
        var total = (await bench.CallAsync("PutItem", Counted(Put("d", "1 0 0"), "TOTAL")))["ConsumedCapacity"]?.ToJsonString();
        Assert.Equal("""{"TableName":"t-1","CapacityUnits":1}""", total);
    }

    [Theory]
    // Key 1 + 2, vector 1 + 12, filling 3 + n: 1024 bytes for n = 1005, however long the numbers are.
    [InlineData(1005, 1)]
    [InlineData(1006, 2)]
    public async Task The_table_counts_four_bytes_a_dimension(int filling, int units)
    {
        await using var bench = await StartAsync();
        var answer = await bench.CallAsync("PutItem", Counted(Put("ab", $"{Wide} {Wide} {Wide}", $$""","pad":{"S":"{{new string('x', filling)}}"}""")));
        Assert.Equal(units, (double?)answer["ConsumedCapacity"]?["Table"]?["CapacityUnits"]);
        // Read, it counts as the numbers it is of: 3 + 3 x 21 instead of 12, which fits a unit here in either case.
        var read = await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"ab"}},"ConsistentRead":true,"ReturnConsumedCapacity":"TOTAL"}""");
        Assert.Equal(1, (double?)read["ConsumedCapacity"]?["CapacityUnits"]);
    }

    [Fact]
    public async Task A_search_counts_what_it_looks_at()
    {
        await using var bench = await StartAsync();
        Assert.Equal("""{"VectorSearchRequestBytes":1024}""", await SearchedAsync("TOTAL"));
        for (var i = 0; i < 4; i++)
            await bench.CallAsync("PutItem", Put($"{i}", "1 0 0", $$""","f":{"S":"{{new string('x', 1000)}}"}"""));
        // Key 2, vector 13, filling 1001, four times.
        Assert.Equal("""{"VectorSearchRequestBytes":4064}""", await SearchedAsync("TOTAL"));
        Assert.Equal("""{"VectorSearchRequestBytes":4064}""", await SearchedAsync("INDEXES"));
        Assert.Null(await SearchedAsync("NONE"));
        async Task<string?> SearchedAsync(string wanted) =>
            (await bench.CallAsync("SearchVectors", Search("all", "1 0 0", topK: 1, more: $$""","ReturnConsumedCapacity":"{{wanted}}" """)))["ConsumedCapacity"]?.ToJsonString();
    }

    private static string Counted(string request, string wanted = "INDEXES") => $$"""{{request[..request.LastIndexOf('}')]}},"ReturnConsumedCapacity":"{{wanted}}"}""";

    /// <returns>Bytes written to the index of all attributes and to that of keys; empty where nothing was.</returns>
    private static async Task<(string All, string Keys)> BytesAsync(DynamoDbBench bench, string operation, string request)
    {
        var indexes = (await bench.CallAsync(operation, request))["ConsumedCapacity"]?["VectorIndexes"];
        string Of(string index) => indexes?[index]?["VectorWriteRequestBytes"]?.ToJsonString() ?? "";
        return (Of("all"), Of("keys"));
    }

    private static async Task<DynamoDbBench> StartAsync()
    {
        var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", Create($"{Index("all")},{Index("keys", projection: Keys)}"));
        return bench;
    }
}
