namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Storing items.</summary>
public sealed class PutItemTests
{
    [Fact]
    public async Task Stores_numbers_in_normal_form()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"n":{"N":"+001.500e2"},"s":{"NS":["10","1e1x"]}}""".Replace("1e1x", "2.0"));
        var item = (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]!;
        Assert.Equal("150", item["n"]!["N"]!.GetValue<string>());
        Assert.Equal("""["2","10"]""", item["s"]!["NS"]!.ToJsonString());
    }

    [Fact]
    public async Task Replaces_the_whole_item_and_gives_the_old_one()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"S":"1"}}""");
        var answer = await bench.CallAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"y":{"S":"2"}},"ReturnValues":"ALL_OLD"}""");
        Assert.Equal("""{"p":{"S":"a"},"x":{"S":"1"}}""", answer["Attributes"]!.ToJsonString());
        var item = (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]!;
        Assert.Equal("""{"p":{"S":"a"},"y":{"S":"2"}}""", item.ToJsonString());
    }

    [Fact]
    public async Task Refuses_bad_members_all_at_once()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal(
            "ValidationException: 2 validation errors detected: Value 'a b c' at 'tableName' failed to satisfy constraint: "
            + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Failed to satisfy constraint: "
            + "Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]",
            await bench.ErrorAsync("PutItem", """{"TableName":"a b c","Item":{},"ReturnValues":"X"}"""));
    }

    [Fact]
    public async Task Words_each_bad_value_as_the_service_does()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        (string Value, string Message)[] cases =
        [
            ("{}", "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
            ("""{"S":"a","N":"1"}""", "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"),
            ("""{"NULL":false}""", "One or more parameter values were invalid: Null attribute value types must have the value of true"),
            ("""{"SS":[]}""", "One or more parameter values were invalid: An string set  may not be empty"),
            ("""{"NS":[]}""", "One or more parameter values were invalid: An number set  may not be empty"),
            ("""{"SS":["a","a"]}""", "One or more parameter values were invalid: Input collection [\"a\", \"a\"] contains duplicates."),
            ("""{"NS":["1","1.0"]}""", "One or more parameter values were invalid: Input collection contains duplicates."),
            ("""{"N":"x1"}""", "The parameter cannot be converted to a numeric value: x1"),
            ("""{"N":"1e126"}""", "Number overflow. Attempting to store a number with magnitude larger than supported range"),
            ("""{"N":"1e-131"}""", "Number underflow. Attempting to store a number with magnitude smaller than supported range"),
            ("""{"N":"123456789012345678901234567890123456789"}""", "Attempting to store more than 38 significant digits in a Number"),
            ("""{"L":[{"M":{"x":{}}}]}""", "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
        ];
        foreach (var (value, message) in cases)
        {
            Assert.Equal("ValidationException: 1 validation error detected: " + message,
                await bench.ErrorAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{{{{value}}}}}}"""));
        }
    }

    [Fact]
    public async Task Refuses_a_member_of_the_wrong_kind_as_malformed()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.StartsWith("SerializationException: ", await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":5}}}"""));
        Assert.StartsWith("SerializationException: ", await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":[]}"""));
        Assert.StartsWith("SerializationException: ", await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"B":"%%%"}}}"""));
    }

    [Fact]
    public async Task Requires_good_keys()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", "N");
        Assert.Equal("ValidationException: One or more parameter values were invalid: Missing the key s in the item",
            await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"}}}"""));
        Assert.Equal("ValidationException: One or more parameter values were invalid: Type mismatch for key s expected: N actual: S",
            await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"},"s":{"S":"1"}}}"""));
        Assert.Equal("ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: p",
            await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":""},"s":{"N":"1"}}}"""));
        Assert.Equal("ValidationException: One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes",
            await bench.ErrorAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{{new string('x', 2049)}}}}"},"s":{"N":"1"}}}"""));
    }

    [Fact]
    public async Task Takes_items_up_to_400_kilobytes_exactly()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        // Names p and v: 2 bytes; value a: 1 byte; the rest is v's text.
        var most = new string('x', 409_600 - 3);
        await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"v":{"S":"{{{{most}}}}"}}""");
        Assert.Equal("ValidationException: Item size has exceeded the maximum allowed size",
            await bench.ErrorAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{"S":"{{{{most}}}}x"}}}"""));
    }

    [Fact]
    public async Task Nests_32_levels_and_no_more()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        string Nested(int levels) => string.Concat(Enumerable.Repeat("""{"L":[""", levels)) + """{"S":"x"}""" + string.Concat(Enumerable.Repeat("]}", levels));
        await bench.PutAsync("t-1", $$$$"""{"p":{"S":"a"},"v":{{{{Nested(31)}}}}}""");
        Assert.Equal(
            "ValidationException: 1 validation error detected: Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit",
            await bench.ErrorAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"v":{{{{Nested(32)}}}}}}"""));
    }

    [Fact]
    public async Task Keeps_the_condition_and_the_write_one_step()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        const string Put = """{"TableName":"t-1","Item":{"p":{"S":"a"},"x":{"S":"1"}},"ConditionExpression":"attribute_not_exists(p)","ReturnValuesOnConditionCheckFailure":"ALL_OLD"}""";
        await bench.CallAsync("PutItem", Put);
        var failure = await bench.FailureAsync("PutItem", Put);
        Assert.Equal("ConditionalCheckFailedException: The conditional request failed", DynamoDbBench.Describe(failure));
        Assert.Equal("""{"p":{"S":"a"},"x":{"S":"1"}}""", failure["Item"]!.ToJsonString());
    }

    [Fact]
    public async Task Counts_capacity_of_table_and_indexes()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", null, "");
        await bench.CallAsync("UpdateTable", """
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[
             {"Create":{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}}]}
            """);
        var text = new string('x', 1500);
        var answer = await bench.CallAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"g":{"S":"1"},"v":{"S":"{{{{text}}}}"}},"ReturnConsumedCapacity":"INDEXES"}""");
        // 1505 bytes are two KiB begun; the index holds the keys alone.
        Assert.Equal("""{"TableName":"t-1","CapacityUnits":3,"Table":{"CapacityUnits":2},"GlobalSecondaryIndexes":{"by-g":{"CapacityUnits":1}}}""",
            answer["ConsumedCapacity"]!.ToJsonString());
        answer = await bench.CallAsync("PutItem", $$$$"""{"TableName":"t-1","Item":{"p":{"S":"a"},"g":{"S":"2"},"v":{"S":"{{{{text}}}}"}},"ReturnConsumedCapacity":"TOTAL"}""");
        // A changed index key is a deletion and an insertion.
        Assert.Equal(4, answer["ConsumedCapacity"]!["CapacityUnits"]!.GetValue<double>());
    }
}
