namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketAclTests
{
    [Fact]
    public async Task Takes_only_what_changes_nothing()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?acl", null, ("x-amz-acl", "private"));
        await s3.RefusedAsync(400, "AccessControlListNotSupported", "PUT", "/trades?acl", null, ("x-amz-acl", "public-read"));
        await s3.DoneAsync("PUT", "/trades?ownershipControls", "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>");
        await s3.RefusedAsync(501, "NotImplemented", "PUT", "/trades?acl", null, ("x-amz-acl", "public-read"));
    }
}
