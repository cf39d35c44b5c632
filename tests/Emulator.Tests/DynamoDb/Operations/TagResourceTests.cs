namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Tagging tables.</summary>
public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_and_changes_tags()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", null, ""","Tags":[{"Key":"a","Value":"1"}]""");
        await bench.CallAsync("TagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Tags":[{"Key":"a","Value":"2"},{"Key":"b","Value":"3"}]}""");
        Assert.Equal("""{"Tags":[{"Key":"a","Value":"2"},{"Key":"b","Value":"3"}]}""", (await bench.CallAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1"}""")).ToJsonString());
    }

    [Fact]
    public async Task Refuses_a_reserved_or_empty_key()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.StartsWith("ValidationException: One or more parameter values were invalid: User-assigned tag names",
            await bench.ErrorAsync("TagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Tags":[{"Key":"aws:x","Value":"2"}]}"""));
        Assert.Equal("ValidationException: 1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1",
            await bench.ErrorAsync("TagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Tags":[{"Key":"","Value":"2"}]}"""));
    }
}
