namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketAclTests
{
    [Fact]
    public async Task Gives_the_owner_everything()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var acl = await s3.DoneAsync("GET", "/trades?acl");
        Assert.Equal("FULL_CONTROL", acl.Value("Permission"));
        Assert.Single(acl.Values("ID").Distinct());
        Assert.Contains("xsi:type=\"CanonicalUser\"", acl.Text, StringComparison.Ordinal);
    }
}
