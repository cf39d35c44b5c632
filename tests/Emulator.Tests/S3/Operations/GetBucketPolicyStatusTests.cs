namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketPolicyStatusTests
{
    [Theory]
    [InlineData("\"*\"", "", "true")]
    [InlineData("\"*\"", ",\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"000000000000\"}}", "false")]
    [InlineData("{\"AWS\":\"000000000000\"}", "", "false")]
    public async Task Knows_what_is_public(string principal, string condition, string expected)
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("DELETE", "/trades?publicAccessBlock");
        await s3.DoneAsync("PUT", "/trades?policy", $$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"s3:*","Resource":"arn:aws:s3:::trades"{{condition}}}]}""");
        Assert.Equal(expected, (await s3.DoneAsync("GET", "/trades?policyStatus")).Value("IsPublic"));
    }
}
