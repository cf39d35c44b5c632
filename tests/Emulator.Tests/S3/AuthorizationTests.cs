using System.Net;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>Bucket policies decide together with the callers' own.</summary>
public sealed class AuthorizationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_everybody_read_what_a_public_policy_opens_and_nothing_else()
    {
        await using var sdk = await S3Sdk.StartAsync(http: true);
        await sdk.Client.PutBucketAsync("trades", Cancellation);
        foreach (var key in new[] { "open/a", "closed" }) await sdk.Client.PutObjectAsync(new() { BucketName = "trades", Key = key, ContentBody = key }, Cancellation);
        await sdk.Client.DeletePublicAccessBlockAsync(new() { BucketName = "trades" }, Cancellation);
        await sdk.Client.PutBucketPolicyAsync("trades", """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::trades/open/*"}]}""", Cancellation);
        using var web = new HttpClient { BaseAddress = new Uri(sdk.Host.Url) };
        Assert.Equal("open/a", await web.GetStringAsync(new Uri("/trades/open/a", UriKind.Relative), Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, (await web.GetAsync(new Uri("/trades/closed", UriKind.Relative), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await web.DeleteAsync(new Uri("/trades/open/a", UriKind.Relative), Cancellation)).StatusCode);
        await sdk.Client.PutPublicAccessBlockAsync(new() { BucketName = "trades", PublicAccessBlockConfiguration = new() { RestrictPublicBuckets = true } }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, (await web.GetAsync(new Uri("/trades/open/a", UriKind.Relative), Cancellation)).StatusCode);
    }
}
