namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Reading items by key.</summary>
public sealed class GetItemTests
{
    [Fact]
    public async Task Gives_nothing_for_a_missing_item()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("{}", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""")).ToJsonString());
    }

    [Fact]
    public async Task Cuts_out_the_projected_parts()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"m":{"M":{"x":{"N":"1"},"y":{"N":"2"}}},"l":{"L":[{"S":"0"},{"S":"1"},{"M":{"z":{"S":"2"}}}]},"o":{"S":"o"}}""");
        var answer = await bench.CallAsync("GetItem", """
            {"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"m.#y, l[2].z, l[0], nothing.here","ExpressionAttributeNames":{"#y":"y"}}
            """);
        Assert.Equal("""{"m":{"M":{"y":{"N":"2"}}},"l":{"L":[{"S":"0"},{"M":{"z":{"S":"2"}}}]}}""", answer["Item"]!.ToJsonString());
    }

    [Fact]
    public async Task Refuses_keys_that_are_not_the_schemas()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        foreach (var key in new[] { """{"p":{"S":"a"}}""", """{"p":{"S":"a"},"s":{"S":"1"}}""", """{"p":{"S":"a"},"x":{"N":"1"}}""" })
        {
            Assert.Equal("ValidationException: The provided key element does not match the schema",
                await bench.ErrorAsync("GetItem", $$$$"""{"TableName":"t-1","Key":{{{{key}}}}}"""));
        }
    }

    [Fact]
    public async Task Knows_a_table_by_its_arn_too()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        var answer = await bench.CallAsync("GetItem", """{"TableName":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Key":{"p":{"S":"a"}}}""");
        Assert.Equal("""{"p":{"S":"a"}}""", answer["Item"]!.ToJsonString());
        Assert.Equal("ValidationException: 1 validation error detected: Invalid AWS region in 'arn:aws:dynamodb:eu-west-1:000000000000:table/t-1'",
            await bench.ErrorAsync("GetItem", """{"TableName":"arn:aws:dynamodb:eu-west-1:000000000000:table/t-1","Key":{"p":{"S":"a"}}}"""));
    }

    [Fact]
    public async Task Charges_half_for_an_eventual_read()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"v":{"S":"{{{{new string('x', 5000)}}}}"}}""");
        async Task<double> Units(string more) => (await bench.CallAsync("GetItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnConsumedCapacity":"TOTAL"{{{{more}}}}}"""))
            ["ConsumedCapacity"]!["CapacityUnits"]!.GetValue<double>();
        // 5004 bytes are two times 4 KiB begun.
        Assert.Equal(1, await Units(""));
        Assert.Equal(2, await Units(""","ConsistentRead":true"""));
    }
}
