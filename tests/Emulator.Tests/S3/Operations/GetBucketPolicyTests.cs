namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketPolicyTests
{
    [Fact]
    public async Task Gives_the_text_as_it_was_put()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchBucketPolicy", "GET", "/trades?policy");
        const string policy = """{ "Statement": [ {"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::trades/secret"} ] }""";
        await s3.DoneAsync("PUT", "/trades?policy", policy);
        Assert.Equal(policy, (await s3.DoneAsync("GET", "/trades?policy")).Text);
    }
}
