using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteObjectsTests
{
    [Fact]
    public async Task Deletes_all_that_are_named_and_says_so()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1");
        await s3.DoneAsync("PUT", "/trades/b", "1");
        var answer = await DeleteAsync(s3, "<Delete><Object><Key>a</Key></Object><Object><Key>c</Key></Object></Delete>");
        Assert.Equal(["a", "c"], answer.Values("Key"));
        Assert.Equal(["b"], (await s3.DoneAsync("GET", "/trades?list-type=2")).Values("Key"));
        Assert.Empty((await DeleteAsync(s3, "<Delete><Object><Key>b</Key></Object><Quiet>true</Quiet></Delete>")).Values("Key"));
    }

    [Fact]
    public async Task Wants_a_digest_and_at_least_one_key()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(400, "InvalidRequest", "POST", "/trades?delete", "<Delete><Object><Key>a</Key></Object></Delete>");
        await s3.RefusedAsync(400, "BadDigest", "POST", "/trades?delete", "<Delete/>", ("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="));
        Assert.Equal("MalformedXML", (await DeleteAsync(s3, "<Delete></Delete>")).Value("Code"));
    }

    private static Task<S3Answer> DeleteAsync(S3Cloud s3, string document)
    {
        var body = Encoding.UTF8.GetBytes(document);
        return s3.SendAsync("POST", "/trades?delete", body, ("x-amz-checksum-sha256", Convert.ToBase64String(SHA256.HashData(body))));
    }
}
