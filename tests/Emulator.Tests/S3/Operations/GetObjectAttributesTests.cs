namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetObjectAttributesTests
{
    [Fact]
    public async Task Gives_what_is_asked_for_and_nothing_else()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "hello");
        var answer = await s3.DoneAsync("GET", "/trades/a?attributes", null, ("x-amz-object-attributes", "ETag,ObjectSize"));
        Assert.Equal(("5d41402abc4b2a76b9719d911017c592", "5", null), (answer.Value("ETag"), answer.Value("ObjectSize"), answer.Value("StorageClass")));
        await s3.RefusedAsync(400, "InvalidArgument", "GET", "/trades/a?attributes", null, ("x-amz-object-attributes", "Colour"));
    }
}
