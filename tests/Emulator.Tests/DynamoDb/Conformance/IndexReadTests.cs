namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What Query and Scan give of indexes that do not hold all attributes, and what they charge.</summary>
public sealed class IndexReadTests
{
    private const string Global = """ "TableName":"t-1","IndexName":"global","KeyConditionExpression":"g = :k","ExpressionAttributeValues":{":k":{"S":"g"}}""";
    private const string Local = """ "TableName":"t-1","IndexName":"local","KeyConditionExpression":"p = :k","ExpressionAttributeValues":{":k":{"S":"a"}}""";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Global_ones_refuse_what_they_do_not_hold(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        const string Wrong = "One or more parameter values were invalid: ";
        await Answers.AreInvalidAsync(bench,
            ("Query", $$"""{{{Global}},"ProjectionExpression":"p, far.x, fill"}""", Wrong + "Global secondary index global does not project [far, fill]"),
            ("Scan", """{"TableName":"t-1","IndexName":"global","AttributesToGet":["far"]}""", Wrong + "Global secondary index global does not project [far]"),
            ("Query", $$"""{{{Global}},"FilterExpression":"attribute_exists(far)"}""", Wrong + "Secondary index global does not project one or more filter attributes: [far]"),
            ("Query", $$"""{{{Local}},"Select":"ALL_ATTRIBUTES","FilterExpression":"attribute_exists(far)"}""", Wrong + "Secondary index local does not project one or more filter attributes: [far]"));
        var scanned = await bench.CallAsync("Scan", """{"TableName":"t-1","IndexName":"local","Select":"ALL_ATTRIBUTES","FilterExpression":"attribute_exists(far)"}""");
        Assert.Equal((0, 2), (scanned["Count"]!.GetValue<int>(), scanned["ScannedCount"]!.GetValue<int>()));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Local_ones_fetch_from_the_table_at_its_cost(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        async Task<string> UnitsAsync(string more) => IndexedTable.Units(await bench.CallAsync("Query", $$"""{{{Local}},"ReturnConsumedCapacity":"INDEXES"{{more}}}"""));
        Assert.Equal("total 0.5 table 0 local 0.5", await UnitsAsync(""));
        Assert.Equal("total 0.5 table 0 local 0.5", await UnitsAsync(""","ProjectionExpression":"l, s" """));
        Assert.Equal("total 0.5 table 0 local 0.5", await UnitsAsync(""","Select":"COUNT" """));
        // Two items of 5 KB: two units each with consistency, half of that without.
        Assert.Equal("total 2.5 table 2 local 0.5", await UnitsAsync(""","ProjectionExpression":"far" """));
        Assert.Equal("total 5 table 4 local 1", await UnitsAsync(""","Select":"ALL_ATTRIBUTES","ConsistentRead":true"""));
        var page = await bench.CallAsync("Query", $$"""{{{Local}},"ProjectionExpression":"far"}""");
        Assert.Equal("""[{"far":{"S":"f1"}},{"far":{"S":"f2"}}]""", page["Items"]!.ToJsonString());
    }
}
