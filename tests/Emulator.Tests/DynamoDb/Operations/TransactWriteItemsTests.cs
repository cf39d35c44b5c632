namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Several changes as one.</summary>
public sealed class TransactWriteItemsTests
{
    [Fact]
    public async Task Makes_all_changes_or_none()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"from"},"n":{"N":"10"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"to"},"n":{"N":"0"}}""");
        string Move(int amount) => $$$$"""
            {"TransactItems":[
             {"Update":{"TableName":"t-1","Key":{"p":{"S":"from"} },"UpdateExpression":"SET n = n - :a","ConditionExpression":"n >= :a","ExpressionAttributeValues":{":a":{"N":"{{{{amount}}}}"} } } },
             {"Update":{"TableName":"t-1","Key":{"p":{"S":"to"} },"UpdateExpression":"ADD n :a","ExpressionAttributeValues":{":a":{"N":"{{{{amount}}}}"} } } },
             {"ConditionCheck":{"TableName":"t-1","Key":{"p":{"S":"lock"} },"ConditionExpression":"attribute_not_exists(p)"} },
             {"Put":{"TableName":"t-1","Item":{"p":{"S":"log{{{{amount}}}}"} } } } ] }
            """;
        await bench.CallAsync("TransactWriteItems", Move(7));
        Assert.Equal("TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [ConditionalCheckFailed, None, None, None]",
            await bench.ErrorAsync("TransactWriteItems", Move(4)));
        var items = (await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Items"]!.AsArray().ToDictionary(item => item!["p"]!["S"]!.GetValue<string>(), item => item!["n"]?["N"]?.GetValue<string>());
        Assert.Equal(["from", "log7", "to"], items.Keys.Order());
        Assert.Equal(("3", "7"), (items["from"], items["to"]));
    }

    [Fact]
    public async Task Runs_a_token_once()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        const string Add = """{"ClientRequestToken":"once","TransactItems":[{"Update":{"TableName":"t-1","Key":{"p":{"S":"a"}},"UpdateExpression":"ADD n :v","ExpressionAttributeValues":{":v":{"N":"1"}}}}]}""";
        await bench.CallAsync("TransactWriteItems", Add);
        await bench.CallAsync("TransactWriteItems", Add);
        Assert.Equal("1", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]!["n"]!["N"]!.GetValue<string>());
        Assert.StartsWith("IdempotentParameterMismatchException: ", await bench.ErrorAsync("TransactWriteItems", Add.Replace("ADD n", "ADD m")));
    }

    [Fact]
    public async Task Shows_the_item_that_stood_in_the_way()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"}}""");
        var failure = await bench.FailureAsync("TransactWriteItems", """
            {"TransactItems":[{"Delete":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"x = :two","ExpressionAttributeValues":{":two":{"N":"2"}},"ReturnValuesOnConditionCheckFailure":"ALL_OLD"}}]}
            """);
        Assert.Equal("""[{"Code":"ConditionalCheckFailed","Message":"The conditional request failed","Item":{"p":{"S":"a"},"x":{"N":"1"}}}]""", failure["CancellationReasons"]!.ToJsonString());
    }

    [Fact]
    public async Task Refuses_two_actions_on_one_item()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("ValidationException: Transaction request cannot include multiple operations on one item", await bench.ErrorAsync("TransactWriteItems", """
            {"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}}}},{"Delete":{"TableName":"t-1","Key":{"p":{"S":"a"}}}}]}
            """));
        Assert.Equal("ValidationException: Invalid Request: TransactWriteRequest should contain Delete or Put or Update request", await bench.ErrorAsync("TransactWriteItems", """{"TransactItems":[{}]}"""));
        Assert.Equal("ValidationException: TransactItems can only contain one of Check, Put, Update or Delete", await bench.ErrorAsync("TransactWriteItems", """
            {"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}}},"Delete":{"TableName":"t-1","Key":{"p":{"S":"a"}}}}]}
            """));
    }
}
