namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteObjectTests
{
    [Fact]
    public async Task Removes_an_object_and_does_not_mind_one_that_is_missing()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1");
        for (var i = 0; i < 2; i++) Assert.Equal(204, (await s3.DoneAsync("DELETE", "/trades/a")).Status);
        await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/a");
    }

    [Fact]
    public async Task Marks_a_version_as_deleted_and_takes_the_mark_back()
    {
        await using var s3 = await S3Cloud.WithBucketAsync(isVersioned: true);
        await s3.DoneAsync("PUT", "/trades/a", "1");
        var deleted = await s3.DoneAsync("DELETE", "/trades/a");
        Assert.Equal("true", deleted.Header("x-amz-delete-marker"));
        await s3.DoneAsync("DELETE", "/trades/a?versionId=" + deleted.Header("x-amz-version-id"));
        Assert.Equal("1", (await s3.DoneAsync("GET", "/trades/a")).Text);
    }
}
