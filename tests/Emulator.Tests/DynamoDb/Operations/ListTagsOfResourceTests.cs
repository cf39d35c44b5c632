namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Naming tags.</summary>
public sealed class ListTagsOfResourceTests
{
    [Fact]
    public async Task Refuses_what_is_no_table()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ValidationException: Invalid TableArn: Invalid ResourceArn provided as input t-1", await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"t-1"}"""));
        Assert.Equal("ResourceNotFoundException: Requested resource not found: ResourcArn: arn:aws:dynamodb:eu-central-1:000000000000:table/t-1 not found",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1"}"""));
    }
}
