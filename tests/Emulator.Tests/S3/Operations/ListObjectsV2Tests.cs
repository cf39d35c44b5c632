namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListObjectsV2Tests
{
    [Fact]
    public async Task Orders_keys_by_their_bytes_and_pages_through_all_of_them()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        // U+FF5E is 3 bytes and U+1F600 is 4, which come later; in UTF-16 the surrogates of the latter are smaller.
        string[] keys = ["Z", "a", "a b", "a/1", "a/2", "\uFF5E", "\U0001F600"];
        foreach (var key in keys.Reverse()) await s3.DoneAsync("PUT", "/trades/" + Uri.EscapeDataString(key), "1");
        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await s3.DoneAsync("GET", "/trades?list-type=2&max-keys=2" + (token is null ? "" : "&continuation-token=" + Uri.EscapeDataString(token)));
            seen.AddRange(page.Values("Key"));
            token = page.Value("NextContinuationToken");
        }
        while (token is not null);
        Assert.Equal(keys, seen);
    }

    [Fact]
    public async Task Rolls_up_what_lies_behind_the_delimiter()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        foreach (var key in new[] { "x/1", "x/y/2", "x/y/3", "x/z/4", "z" }) await s3.DoneAsync("PUT", "/trades/" + key, "1");
        var page = await s3.DoneAsync("GET", "/trades?list-type=2&prefix=x/&delimiter=/");
        Assert.Equal(["x/1"], page.Values("Key"));
        Assert.Equal(["x/", "x/y/", "x/z/"], page.Values("Prefix"));
        Assert.Equal("3", page.Value("KeyCount"));
        Assert.Equal(["z"], (await s3.DoneAsync("GET", "/trades?list-type=2&start-after=x/z/4")).Values("Key"));
        Assert.Equal(("0", "false"), (await s3.DoneAsync("GET", "/trades?list-type=2&max-keys=0")) is var none ? (none.Value("KeyCount"), none.Value("IsTruncated")) : default);
    }

    [Fact]
    public async Task Encodes_keys_on_demand_and_refuses_wrong_arguments()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a%20%01", "1");
        Assert.Equal("a%20%01", (await s3.DoneAsync("GET", "/trades?list-type=2&encoding-type=url")).Value("Key"));
        await s3.RefusedAsync(400, "InvalidArgument", "GET", "/trades?list-type=2&encoding-type=hex");
        await s3.RefusedAsync(400, "InvalidArgument", "GET", "/trades?list-type=2&max-keys=many");
        await s3.RefusedAsync(400, "InvalidArgument", "GET", "/trades?list-type=2&max-keys=-1");
        await s3.RefusedAsync(400, "InvalidArgument", "GET", "/trades?list-type=2&continuation-token=*");
    }
}
