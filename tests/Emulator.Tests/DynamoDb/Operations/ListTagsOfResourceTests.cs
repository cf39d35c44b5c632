namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Naming tags.</summary>
public sealed class ListTagsOfResourceTests
{
    [Fact]
    public async Task Refuses_what_is_no_table()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ValidationException: Invalid TableArn", await bench.ErrorAsync("ListTagsOfResource", "{}"));
        Assert.Equal("AccessDeniedException: User: arn:aws:iam::000000000000:root is not authorized to perform: dynamodb:ListTagsOfResource on resource: t-1",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"t-1"}"""));
        Assert.Equal("ValidationException: Invalid TableArn: Invalid ResourceArn provided as input arn:aws:sqs:eu-central-1:000000000000:a/b",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:sqs:eu-central-1:000000000000:a/b"}"""));
        Assert.Equal("ResourceNotFoundException: Requested resource not found: ResourcArn: arn:aws:dynamodb:eu-central-1:000000000000:table/t-1 not found",
            await bench.ErrorAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1"}"""));
    }
}
