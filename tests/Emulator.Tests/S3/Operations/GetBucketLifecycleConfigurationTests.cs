namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketLifecycleConfigurationTests
{
    [Fact]
    public async Task Says_that_there_is_none_and_gives_the_one_there_is()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchLifecycleConfiguration", "GET", "/trades?lifecycle");
        await s3.DoneAsync("PUT", "/trades?lifecycle", "<LifecycleConfiguration><Rule><ID>r</ID><Status>Enabled</Status><Filter><Prefix>logs/</Prefix></Filter><Expiration><Days>2</Days></Expiration></Rule></LifecycleConfiguration>");
        Assert.Equal("logs/", (await s3.DoneAsync("GET", "/trades?lifecycle")).Value("Prefix"));
    }
}
