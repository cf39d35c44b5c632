namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketOwnershipControlsTests
{
    [Fact]
    public async Task Belongs_to_the_bucket_owner_at_first()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        Assert.Equal("BucketOwnerEnforced", (await s3.DoneAsync("GET", "/trades?ownershipControls")).Value("ObjectOwnership"));
    }
}
