namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Taking tags off.</summary>
public sealed class UntagResourceTests
{
    [Fact]
    public async Task Takes_off_the_named_ones()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", null, ""","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]""");
        await bench.CallAsync("UntagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","TagKeys":["a","none"]}""");
        Assert.Equal("""{"Tags":[{"Key":"b","Value":"2"}]}""", (await bench.CallAsync("ListTagsOfResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1"}""")).ToJsonString());
    }
}
