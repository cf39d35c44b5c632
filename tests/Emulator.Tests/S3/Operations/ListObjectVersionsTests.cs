namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListObjectVersionsTests
{
    [Fact]
    public async Task Gives_versions_newest_first_and_goes_on_within_a_key()
    {
        await using var s3 = await S3Cloud.WithBucketAsync(isVersioned: true);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++) ids.Insert(0, (await s3.DoneAsync("PUT", "/trades/a", $"{i}")).Header("x-amz-version-id") ?? "");
        var marker = (await s3.DoneAsync("DELETE", "/trades/b")).Header("x-amz-version-id") ?? "";
        var first = await s3.DoneAsync("GET", "/trades?versions&max-keys=2");
        Assert.Equal(ids[..2], first.Values("VersionId"));
        Assert.Equal(["true", "false"], first.Values("IsLatest"));
        var second = await s3.DoneAsync("GET", $"/trades?versions&key-marker={first.Value("NextKeyMarker")}&version-id-marker={first.Value("NextVersionIdMarker")}");
        Assert.Equal([ids[2], marker], second.Values("VersionId"));
        Assert.Single(second.Values("DeleteMarker"));
    }
}
