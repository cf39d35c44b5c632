using Acinaces.Emulator.Tests.DynamoDb.Conformance;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>What may be written to a table with vector indexes, and when it is found.</summary>
public sealed class VectorWriteTests
{
    private const string Invalid = "One or more parameter values were invalid. ";
    private const string InX = ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"x"}}""";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Vectors_that_do_not_fit_are_refused(bool http)
    {
        await using var bench = await StartAsync(http);
        const string Short = Invalid + "Invalid size for parameter v, Expected: 3, Actual: 2 IndexName: plain";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", Put("a", "1 0"), Short),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"L":[{"N":"1"},{"S":"x"},{"N":"0"}]}}}""",
                Invalid + "Invalid type for parameter v[1], Expected: 32-bit floating point number, Actual: S. IndexName: plain"),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"S":"x"}}}""", Invalid + "Invalid type for parameter v, Expected: 32-bit floating point number list IndexName: plain"),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"NS":["1","2","3"]}}}""", Invalid + "Invalid type for parameter v, Expected: 32-bit floating point number list IndexName: plain"),
            ("PutItem", Put("a", "1E+39 0 0"), Invalid + "Invalid value for parameter v[0], Value: 1E+39 is outside valid range [-3.4028235E38, 3.4028235E38]. IndexName: plain"),
            ("PutItem", Put("a", "0 0 -12.5E39"), Invalid + "Invalid value for parameter v[2], Value: -1.25E+40 is outside valid range [-3.4028235E38, 3.4028235E38]. IndexName: plain"),
            ("PutItem", Put("a", "1 0 0", ""","tenant":{"N":"7"}"""), Invalid + "Attribute 'tenant' type mismatch. Expected: S, Actual: N. IndexName: divided"),
            ("PutItem", Put("a", "1 0 0", ""","kind":{"S":"7"}"""), Invalid + "Attribute 'kind' type mismatch. Expected: N, Actual: S. IndexName: divided"),
            ("PutItem", Put("a", "1 0 0", ""","tenant":{"S":""}"""), "One or more parameter values are not valid. A value specified for a secondary index key is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: divided, IndexKey: tenant"),
            ("UpdateItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET v = :v","ExpressionAttributeValues":{":v":{"L":{{{{Numbers("1 0")}}}}}}}""", Short),
            ("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"SET tenant = :t","ExpressionAttributeValues":{":t":{"S":""}}}""",
                "One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty string value."),
            ("BatchWriteItem", $$$"""{"RequestItems":{"t-1":[{"PutRequest":{"Item":{{{Item("b", "1 0 0")}}}}},{"PutRequest":{"Item":{{{Item("a", "1 0")}}}}}]}}""", Short),
            ("ExecuteStatement", """{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'a', 'v': [1, 0]}"}""", Short));
        var failed = await bench.FailureAsync("TransactWriteItems", $$"""{"TransactItems":[{"Put":{{Put("b", "1 0 0")}}},{"Put":{{Put("a", "1 0")}}}]}""");
        Assert.Equal(("None", "ValidationError", Short), ((string?)failed["CancellationReasons"]?[0]?["Code"], (string?)failed["CancellationReasons"]?[1]?["Code"], (string?)failed["CancellationReasons"]?[1]?["Message"]));
        Assert.Equal(0, (int?)(await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Count"]);
        // The largest number of 32 bits is in range.
        await bench.CallAsync("PutItem", Put("a", "3.4028235E38 -3.4028235E38 1E-60"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Every_way_to_write_keeps_the_indexes(bool http)
    {
        await using var bench = await StartAsync(http);
        const string X = ""","tenant":{"S":"x"}""";
        await bench.CallAsync("PutItem", Put("a", "1 0 0", X));
        await bench.CallAsync("BatchWriteItem", $$$"""{"RequestItems":{"t-1":[{"PutRequest":{"Item":{{{Item("b", "0 1 0", X)}}}}}]}}""");
        await bench.CallAsync("TransactWriteItems", $$$$$"""{"TransactItems":[{"Put":{{{{{Put("c", "-1 0 0", X)}}}}}},{"Update":{"TableName":"t-1","Key":{"p":{"S":"d"}},"UpdateExpression":"SET v = :v, tenant = :t","ExpressionAttributeValues":{":v":{"L":{{{{{Numbers("0 0 1")}}}}}},":t":{"S":"x"}}}}]}""");
        await bench.CallAsync("ExecuteStatement", """{"Statement":"INSERT INTO \"t-1\" VALUE {'p': 'e', 'v': [2, 0, 0], 'tenant': 'x'}"}""");
        foreach (var search in new[] { Search("plain", "1 0 0"), Search("divided", "1 0 0", more: InX) })
            Assert.Equal(["a=0", "b=1", "c=2", "d=1", "e=0"], (await FindAsync(bench, search)).Split(' ').Order());

        await bench.CallAsync("PutItem", Put("a", "-1 0 0", X));
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"b"}},"UpdateExpression":"REMOVE v"}""");
        await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"c"}}}""");
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"d"}},"UpdateExpression":"SET tenant = :t","ExpressionAttributeValues":{":t":{"S":"y"}}}""");
        await bench.CallAsync("ExecuteStatement", """{"Statement":"UPDATE \"t-1\" SET v = [0, 5, 0] WHERE p = 'e'"}""");
        Assert.Equal(["a=2", "d=1", "e=1"], (await FindAsync(bench, Search("plain", "1 0 0"))).Split(' ').Order());
        Assert.Equal("e=1 a=2", await FindAsync(bench, Search("divided", "1 0 0", more: InX)));
        // An item that is refused within a transaction leaves the indexes as they were.
        await bench.ErrorAsync("TransactWriteItems", $$$"""{"TransactItems":[{"Put":{{{Put("f", "1 0 0", X)}}}},{"ConditionCheck":{"TableName":"t-1","Key":{"p":{"S":"none"}},"ConditionExpression":"attribute_exists(p)"}}]}""");
        Assert.Equal("e=1 a=2", await FindAsync(bench, Search("divided", "1 0 0", more: InX)));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_item_without_vector_or_partition_is_stored_but_not_found(bool http)
    {
        await using var bench = await StartAsync(http);
        await bench.CallAsync("PutItem", Put("lost", "1 0 0"));
        await bench.CallAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"none"},"tenant":{"S":"x"}}}""");
        await bench.CallAsync("PutItem", Put("found", "1 0 0", ""","tenant":{"S":"x"}"""));
        Assert.Equal(["found=0", "lost=0"], (await FindAsync(bench, Search("plain", "1 0 0"))).Split(' ').Order());
        Assert.Equal("found=0", await FindAsync(bench, Search("divided", "1 0 0", more: InX)));
        Assert.Equal("""{"p":{"S":"lost"},"v":{"L":[{"N":"1"},{"N":"0"},{"N":"0"}]}}""", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"lost"}}}"""))["Item"]?.ToJsonString());
    }

    [Fact]
    public async Task Vector_indexes_are_neither_queried_nor_scanned()
    {
        await using var bench = await StartAsync(false);
        const string Query = ""","KeyConditionExpression":"p = :p","ExpressionAttributeValues":{":p":{"S":"a"}}""";
        await Answers.AreInvalidAsync(bench,
            ("Query", $$"""{"TableName":"t-1","IndexName":"plain"{{Query}}}""", "Query operation not supported on this index type."),
            ("Query", $$"""{"TableName":"t-1","IndexName":"plain","ConsistentRead":true{{Query}}}""", "Consistent reads are not supported on global secondary indexes"),
            ("Query", """{"TableName":"t-1","IndexName":"plain"}""", "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."),
            ("Query", $$"""{"TableName":"t-1","IndexName":"absent"{{Query}}}""", "The table does not have the specified index: absent"),
            ("Scan", """{"TableName":"t-1","IndexName":"plain"}""", "Scan operation not supported on this index type"),
            ("Scan", """{"TableName":"t-1","IndexName":"plain","ConsistentRead":true}""", "Scan operation not supported on this index type"),
            ("Scan", """{"TableName":"t-1","IndexName":"absent"}""", "The table does not have the specified index: absent"),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"plain\""}""", "Scan operation not supported on this index type"),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"plain\" WHERE p = 'a'"}""", "Scan operation not supported on this index type"));
    }

    private static async Task<DynamoDbBench> StartAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", Create($"{Plain},{Divided}", SchemaDefinitions));
        return bench;
    }
}
