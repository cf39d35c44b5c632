namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketCorsTests
{
    [Fact]
    public async Task Lets_pages_of_the_named_origins_in_and_no_others()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?cors", "<CORSConfiguration><CORSRule><AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>x-*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule></CORSConfiguration>");
        var asked = await s3.DoneAsync("OPTIONS", "/trades/a", null, ("Origin", "https://desk.example.com"), ("Access-Control-Request-Method", "PUT"), ("Access-Control-Request-Headers", "x-amz-date"));
        Assert.Equal(("https://desk.example.com", "PUT", "60"), (asked.Header("Access-Control-Allow-Origin"), asked.Header("Access-Control-Allow-Methods"), asked.Header("Access-Control-Max-Age")));
        Assert.Equal(403, (await s3.SendAsync("OPTIONS", "/trades/a", null, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "PUT"))).Status);
        Assert.Equal(403, (await s3.SendAsync("OPTIONS", "/trades/a", null, ("Origin", "https://desk.example.com"), ("Access-Control-Request-Method", "GET"))).Status);
        Assert.Equal("ETag", (await s3.DoneAsync("PUT", "/trades/a", "1", ("Origin", "https://desk.example.com"))).Header("Access-Control-Expose-Headers"));
        Assert.Null((await s3.DoneAsync("PUT", "/trades/a", "1", ("Origin", "https://example.org"))).Header("Access-Control-Allow-Origin"));
        await s3.RefusedAsync(400, "InvalidRequest", "PUT", "/trades?cors", "<CORSConfiguration><CORSRule><AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedMethod>PATCH</AllowedMethod><AllowedHeader>x-*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule></CORSConfiguration>");
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?cors", "<CORSConfiguration/>");
    }
}
