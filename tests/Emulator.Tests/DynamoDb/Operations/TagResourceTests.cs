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
        (string Tags, string Message)[] cases =
        [
            ("""{"Key":"aws:x","Value":"2"}""", "Tag Key cannot be prefixed with aws:, Key: aws:x"),
            ("""{"Key":"","Value":"2"}""", "The Tag Key provided is invalid, Key: "),
            ("""{"Key":"a"}""", "The Tag Value provided is invalid, Value: null"),
            ("""{"Key":"a","Value":"1"},{"Key":"a","Value":"2"}""", "Duplicate Tag Keys provided as input: Duplicate Tag Key found a"),
        ];
        foreach (var (tags, message) in cases)
        {
            Assert.Equal($"ValidationException: {message}", await bench.ErrorAsync("TagResource",
                """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Tags":[""" + tags + "]}"));
        }
    }
}
