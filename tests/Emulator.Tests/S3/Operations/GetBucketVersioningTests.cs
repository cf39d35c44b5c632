namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketVersioningTests
{
    [Fact]
    public async Task Says_nothing_of_a_bucket_that_never_was_versioned()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        Assert.Null((await s3.DoneAsync("GET", "/trades?versioning")).Value("Status"));
    }
}
