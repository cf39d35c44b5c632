namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class CreateBucketTests
{
    [Fact]
    public async Task Makes_a_bucket_once_and_only_under_a_good_name()
    {
        await using var s3 = await S3Cloud.StartAsync();
        Assert.Equal("/trades", (await s3.DoneAsync("PUT", "/trades")).Header("Location"));
        await s3.RefusedAsync(409, "BucketAlreadyOwnedByYou", "PUT", "/trades");
        foreach (var bad in new[] { "ab", "Trades", "a..b", "-abc", "192.168.5.4", "xn--abc" }) await s3.RefusedAsync(400, "InvalidBucketName", "PUT", "/" + bad);
    }

    [Fact]
    public async Task Puts_it_where_the_constraint_says_and_refuses_object_lock()
    {
        await using var s3 = await S3Cloud.StartAsync();
        await s3.DoneAsync("PUT", "/abroad", "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>");
        Assert.Equal("eu-west-1", (await s3.DoneAsync("GET", "/abroad?location")).Value("LocationConstraint"));
        await s3.RefusedAsync(501, "NotImplemented", "PUT", "/locked", null, ("x-amz-bucket-object-lock-enabled", "true"));
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/locked", "<CreateBucketConfiguration><Nonsense/></CreateBucketConfiguration>");
        Assert.Equal(404, (await s3.SendAsync("HEAD", "/locked", null)).Status);
    }
}
