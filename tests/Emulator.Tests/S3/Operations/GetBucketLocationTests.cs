namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketLocationTests
{
    [Fact]
    public async Task Is_empty_for_the_first_region()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        Assert.Equal("", (await s3.DoneAsync("GET", "/trades?location")).Value("LocationConstraint"));
    }
}
