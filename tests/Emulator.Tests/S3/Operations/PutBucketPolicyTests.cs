namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketPolicyTests
{
    [Theory]
    [InlineData("no json", "MalformedPolicy")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::trades"}]}""", "MalformedPolicy")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::other/*"}]}""", "MalformedPolicy")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"arn:aws:s3:::trades"}]}""", "MalformedPolicy")]
    public async Task Refuses_what_is_no_policy_of_the_bucket(string policy, string code)
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(400, code, "PUT", "/trades?policy", policy);
    }

    [Fact]
    public async Task Refuses_a_public_one_while_public_access_is_blocked()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(403, "AccessDenied", "PUT", "/trades?policy", """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::trades/*"}]}""");
    }
}
