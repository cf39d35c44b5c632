namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketVersioningTests
{
    [Fact]
    public async Task Keeps_versions_until_it_is_suspended_and_those_there_are_for_good()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "before");
        await s3.DoneAsync("PUT", "/trades?versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        var kept = (await s3.DoneAsync("PUT", "/trades/a", "kept")).Header("x-amz-version-id") ?? "";
        Assert.Equal("before", (await s3.DoneAsync("GET", "/trades/a?versionId=null")).Text);
        await s3.DoneAsync("PUT", "/trades?versioning", "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>");
        Assert.Equal("Suspended", (await s3.DoneAsync("GET", "/trades?versioning")).Value("Status"));
        Assert.Equal("null", (await s3.DoneAsync("PUT", "/trades/a", "after")).Header("x-amz-version-id"));
        Assert.Equal(["null", kept], (await s3.DoneAsync("GET", "/trades?versions")).Values("VersionId"));
        Assert.Equal("kept", (await s3.DoneAsync("GET", $"/trades/a?versionId={kept}")).Text);
    }

    [Fact]
    public async Task Refuses_other_states()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?versioning", "<VersioningConfiguration><Status>On</Status></VersioningConfiguration>");
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?versioning", "<Versioning><Status>Enabled</Status></Versioning>");
        await s3.RefusedAsync(501, "NotImplemented", "PUT", "/trades?versioning", "<VersioningConfiguration><Status>Enabled</Status><MfaDelete>Enabled</MfaDelete></VersioningConfiguration>");
    }
}
