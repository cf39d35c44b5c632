namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Naming tags.</summary>
public sealed class ListTagsOfResourceTests
{
    [Fact]
    public async Task Refuses_what_is_no_table()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ValidationException: Invalid TableArn", await bench.ErrorAsync("ListTagsOfResource", "{}"));
        Assert.Equal("ValidationException: One or more parameter values were invalid: ARNs must start with 'arn:': t-1",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"t-1"}"""));
        Assert.Equal("ValidationException: One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: arn:aws:sqs:eu-central-1:000000000000:a/b",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:sqs:eu-central-1:000000000000:a/b"}"""));
        Assert.Equal("ResourceNotFoundException: Requested resource not found: ResourceArn: arn:aws:dynamodb:eu-central-1:000000000000:table/t-1 not found",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1"}"""));
    }
}
