namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketLifecycleTests
{
    [Fact]
    public async Task Removes_it()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?lifecycle", "<LifecycleConfiguration><Rule><ID>r</ID><Status>Enabled</Status><Filter><Prefix>logs/</Prefix></Filter><Expiration><Days>2</Days></Expiration></Rule></LifecycleConfiguration>");
        await s3.DoneAsync("DELETE", "/trades?lifecycle");
        await s3.RefusedAsync(404, "NoSuchLifecycleConfiguration", "GET", "/trades?lifecycle");
    }
}
