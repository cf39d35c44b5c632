namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Deleting items.</summary>
public sealed class DeleteItemTests
{
    [Fact]
    public async Task Deletes_and_gives_the_old_item()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"}}""");
        var answer = await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnValues":"ALL_OLD"}""");
        Assert.Equal("""{"p":{"S":"a"},"x":{"N":"1"}}""", answer["Attributes"]!.ToJsonString());
        answer = await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnValues":"ALL_OLD"}""");
        Assert.Equal("{}", answer.ToJsonString());
    }

    [Fact]
    public async Task Keeps_the_item_when_the_condition_fails()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"}}""");
        Assert.Equal("ConditionalCheckFailedException: The conditional request failed", await bench.ErrorAsync("DeleteItem",
            """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConditionExpression":"x > :one","ExpressionAttributeValues":{":one":{"N":"1"}}}"""));
        Assert.NotNull((await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}"""))["Item"]);
    }

    [Fact]
    public async Task Refuses_return_values_of_other_operations()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ValidationException: 1 validation error detected: ReturnValues can only be ALL_OLD or NONE",
            await bench.ErrorAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ReturnValues":"ALL_NEW"}"""));
    }
}
