namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetObjectAclTests
{
    [Fact]
    public async Task Gives_the_owner_everything_of_an_object_that_is_there()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("x-amz-tagging", "first=1&second=a%20b"));
        Assert.Equal("FULL_CONTROL", (await s3.DoneAsync("GET", "/trades/a?acl")).Value("Permission"));
        await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/b?acl");
    }
}
