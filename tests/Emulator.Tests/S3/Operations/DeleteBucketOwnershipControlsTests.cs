namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketOwnershipControlsTests
{
    [Fact]
    public async Task Removes_them()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("DELETE", "/trades?ownershipControls");
        await s3.RefusedAsync(404, "OwnershipControlsNotFoundError", "GET", "/trades?ownershipControls");
    }
}
