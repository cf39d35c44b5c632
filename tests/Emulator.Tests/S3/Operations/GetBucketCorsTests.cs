namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketCorsTests
{
    [Fact]
    public async Task Says_that_there_is_none_and_gives_the_one_there_is()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchCORSConfiguration", "GET", "/trades?cors");
        await s3.DoneAsync("PUT", "/trades?cors", "<CORSConfiguration><CORSRule><AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>x-*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule></CORSConfiguration>");
        Assert.Equal("60", (await s3.DoneAsync("GET", "/trades?cors")).Value("MaxAgeSeconds"));
    }
}
