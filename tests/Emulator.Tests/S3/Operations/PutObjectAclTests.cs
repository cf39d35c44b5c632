namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutObjectAclTests
{
    [Fact]
    public async Task Takes_only_what_changes_nothing()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("x-amz-tagging", "first=1&second=a%20b"));
        await s3.DoneAsync("PUT", "/trades/a?acl", null, ("x-amz-acl", "bucket-owner-full-control"));
        await s3.RefusedAsync(400, "AccessControlListNotSupported", "PUT", "/trades/a?acl", null, ("x-amz-acl", "public-read"));
    }
}
