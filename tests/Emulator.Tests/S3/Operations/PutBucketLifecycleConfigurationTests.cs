namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketLifecycleConfigurationTests
{
    [Fact]
    public async Task Ends_objects_at_the_midnight_after_their_days()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?lifecycle", Rule("<Filter><Prefix>logs/</Prefix></Filter><Expiration><Days>2</Days></Expiration>"));
        await s3.AdvanceAsync(TimeSpan.Zero);
        await s3.DoneAsync("PUT", "/trades/logs/1", "1");
        await s3.DoneAsync("PUT", "/trades/kept", "1");
        Assert.Contains("rule-id=\"r\"", (await s3.DoneAsync("HEAD", "/trades/logs/1")).Header("x-amz-expiration"), StringComparison.Ordinal);
        await s3.AdvanceAsync(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await s3.SendAsync("GET", "/trades/logs/1", null)).Status);
        await s3.AdvanceAsync(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/logs/1");
        Assert.Equal(["kept"], (await s3.DoneAsync("GET", "/trades?list-type=2")).Values("Key"));
    }

    [Fact]
    public async Task Ends_old_versions_lonely_markers_and_forgotten_uploads()
    {
        await using var s3 = await S3Cloud.WithBucketAsync(isVersioned: true);
        await s3.DoneAsync("PUT", "/trades?lifecycle", Rule(
            "<Filter/><NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays><NewerNoncurrentVersions>1</NewerNoncurrentVersions></NoncurrentVersionExpiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>"));
        await UploadInParts.BeginAsync(s3);
        for (var i = 0; i < 3; i++) await s3.DoneAsync("PUT", "/trades/a", $"{i}");
        await s3.DoneAsync("DELETE", "/trades/gone");
        await s3.AdvanceAsync(TimeSpan.FromDays(3));
        // Of the two old ones the newer stays; the marker has nothing behind it.
        Assert.Equal(["a", "a"], (await s3.DoneAsync("GET", "/trades?versions")).Values("Key"));
        Assert.Empty((await s3.DoneAsync("GET", "/trades?uploads")).Values("UploadId"));
    }

    [Theory]
    [InlineData("<Filter/>", 400, "InvalidRequest")]
    [InlineData("<Expiration><Days>2</Days></Expiration>", 400, "MalformedXML")]
    [InlineData("<Filter/><Expiration><Days>0</Days></Expiration>", 400, "InvalidArgument")]
    [InlineData("<Filter/><Expiration><Date>2030-01-01T01:00:00Z</Date></Expiration>", 400, "InvalidArgument")]
    [InlineData("<Filter/><Transition><Days>30</Days><StorageClass>GLACIER</StorageClass></Transition>", 501, "NotImplemented")]
    public async Task Refuses_rules_that_it_cannot_keep(string rule, int status, string code)
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(status, code, "PUT", "/trades?lifecycle", Rule(rule));
    }

    private static string Rule(string content) => $"<LifecycleConfiguration><Rule><ID>r</ID><Status>Enabled</Status>{content}</Rule></LifecycleConfiguration>";
}
