namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketCorsTests
{
    [Fact]
    public async Task Removes_it()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?cors", "<CORSConfiguration><CORSRule><AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>x-*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule></CORSConfiguration>");
        await s3.DoneAsync("DELETE", "/trades?cors");
        await s3.RefusedAsync(404, "NoSuchCORSConfiguration", "GET", "/trades?cors");
    }
}
