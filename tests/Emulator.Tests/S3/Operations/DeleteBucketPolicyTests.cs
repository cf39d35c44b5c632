namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketPolicyTests
{
    [Fact]
    public async Task Removes_it()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?policy", """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::trades/x"}]}""");
        Assert.Equal(204, (await s3.DoneAsync("DELETE", "/trades?policy")).Status);
        await s3.RefusedAsync(404, "NoSuchBucketPolicy", "GET", "/trades?policy");
    }
}
